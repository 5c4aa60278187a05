import { DEAL_FIELDS, type DealField, type ImportColumn, type ImportPlan } from '@shared/contract/views/importing';
import { CircleHelp } from 'lucide-react';
import { SectionHead } from '../../components/section-head';
import { SelectField } from '../../components/select-field';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { withColumn } from './change-mapping';

const SKIP = 'skip';
const DATE_ORDERS = ['ymd', 'dmy', 'mdy'] as const;
const DECIMALS = ['point', 'comma'] as const;

interface MappingTableProps {
  readonly plan: ImportPlan;
  readonly onMapping: (mapping: ImportPlan['mapping'] | null) => void;
}

/** Which column of the file is what, with examples from it; how its dates and amounts are written. */
export function MappingTable({ plan, onMapping }: MappingTableProps) {
  const t = useWords();
  const { mapping, columns, missingFields } = plan;
  const options = [
    { value: SKIP, label: t('importing.mapping.skip') },
    ...DEAL_FIELDS.map((value) => ({ value, label: t(`importing.field.${value}`) })),
  ];
  const headerOf = (column: ImportColumn) =>
    column.header || t('importing.mapping.noHeader', { position: column.position + 1 });
  return (
    <section>
      <SectionHead
        title={t('importing.mapping.title')}
        aside={t('importing.mapping.note')}
        end={
          <button type="button" className="link small" onClick={() => onMapping(null)}>
            {t('importing.mapping.reset')}
          </button>
        }
      />
      <table className="table import-mapping">
        <thead>
          <tr>
            {(['column', 'example', 'field', 'understood'] as const).map((head) => (
              <th key={head} scope="col">
                {t(`importing.mapping.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={column.position}>
              <th scope="row" className="clip" title={headerOf(column)}>
                {headerOf(column)}
              </th>
              <td className="small secondary clip">{column.examples.slice(0, 2).join(' · ')}</td>
              <td>
                <SelectField
                  label={t('importing.mapping.fieldFor', { column: headerOf(column) })}
                  hideLabel
                  value={column.field ?? SKIP}
                  options={options}
                  onChange={(next) => onMapping(withColumn(mapping, column.position, fieldOf(next)))}
                />
              </td>
              <td className="small secondary understood">
                {column.field && <Understood field={column.field} plan={plan} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {missingFields.length > 0 && (
        <p className="import-missing small warn" role="alert">
          <CircleHelp size={14} className="icon" aria-hidden />
          {t('importing.missing', {
            fields: missingFields.map((field) => t(`importing.field.${field}`).toLocaleLowerCase()).join(', '),
          })}
        </p>
      )}
      <div className="import-rules">
        <SelectField
          label={t('importing.dateOrder.label')}
          value={mapping.dateOrder}
          options={DATE_ORDERS.map((value) => ({ value, label: t(`importing.dateOrder.${value}`) }))}
          onChange={(dateOrder) => onMapping({ ...mapping, dateOrder })}
        />
        <SelectField
          label={t('importing.decimal.label')}
          value={mapping.decimal}
          options={DECIMALS.map((value) => ({ value, label: t(`importing.decimal.${value}`) }))}
          onChange={(decimal) => onMapping({ ...mapping, decimal })}
        />
      </div>
    </section>
  );
}

function fieldOf(choice: string): DealField | null {
  return DEAL_FIELDS.find((field) => field === choice) ?? null;
}

/** What the app makes of a column: how dates are read, who and what is new. */
function Understood({ field, plan }: { readonly field: DealField; readonly plan: ImportPlan }) {
  const t = useWords();
  const format = useFormat();
  // Names are looked up for what would be written: while nothing would be, none of them is known to be old.
  const { sale, 'lost-lead': lost, 'open-lead': open, changed } = plan.totals;
  const isAnyWritten = sale.rows + lost.rows + open.rows + changed.rows > 0;
  const counted = (key: string, count: number, none: string) =>
    !isAnyWritten ? null : count === 0 ? t(none) : t(key, { count }).replace(String(count), format.number(count));
  switch (field) {
    case 'owner':
      return counted('importing.understood.owner', plan.newNames.employees.length, 'importing.understood.ownerKnown');
    case 'channel':
      return counted(
        'importing.understood.channel',
        plan.newNames.channels.length,
        'importing.understood.channelKnown',
      );
    case 'customer':
      return counted('importing.understood.customer', plan.newNames.customers, 'importing.understood.customerKnown');
    case 'stage':
      return t('importing.understood.stage', { count: plan.stagesSeen.length });
    case 'amount':
      return t(`importing.decimal.${plan.mapping.decimal}`);
    default:
      return t(`importing.understood.${field}`);
  }
}
