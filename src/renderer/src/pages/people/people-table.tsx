import type { PeopleView } from '@shared/contract/views/people';
import { Equal, Hourglass, type LucideIcon, Minus, TrendingDown, TrendingUp } from 'lucide-react';
import { Fragment } from 'react';
import { Scroller } from '../../components/scroller';
import { fineColumn, fullColumn, scaledColumn, type ValueColumn } from '../../components/value-column';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { groupRows, groupWords, type PersonGroup, type PerWhom } from './people-words';
import { PersonRowCells } from './person-row';

/** The columns of one metric, and how far its bars reach. */
export interface PeopleColumns {
  readonly actual: ValueColumn;
  readonly target: ValueColumn;
  readonly perFte: ValueColumn;
  readonly reach: number;
}

const GROUP_ICONS: Readonly<Record<PersonGroup, LucideIcon>> = {
  ahead: TrendingUp,
  open: Equal,
  behind: TrendingDown,
  noTarget: Minus,
  rampUp: Hourglass,
};

interface PeopleTableProps {
  readonly view: PeopleView;
  readonly perWhom: PerWhom;
}

/** Actual beside personal target and pace; alphabetical where no difference is proven, newcomers apart. */
export function PeopleTable({ view, perWhom }: PeopleTableProps) {
  const t = useWords();
  const columns = useColumns(view, perWhom);
  return (
    <Scroller label={t('people.table.title')}>
      <table className="table people-table">
        <PeopleHead columns={columns} perWhom={perWhom} />
        {groupRows(view.rows, perWhom).map(({ group, rows }) => {
          const Icon = GROUP_ICONS[group];
          return (
            <Fragment key={group}>
              <tbody>
                <tr className="group">
                  <th colSpan={8} scope="rowgroup">
                    <Icon size={14} className="icon" aria-hidden /> {groupWords(group, rows, perWhom, t)}
                  </th>
                </tr>
                {rows.map((row) => (
                  <tr key={row.employeeId}>
                    <PersonRowCells row={row} view={view} columns={columns} perWhom={perWhom} />
                  </tr>
                ))}
              </tbody>
            </Fragment>
          );
        })}
        <FirmRow view={view} columns={columns} />
      </table>
    </Scroller>
  );
}

function useColumns(view: PeopleView, perWhom: PerWhom): PeopleColumns {
  const f = useFormat();
  const { metric, rows } = view;
  const targets = rows.map((row) => row.progress.target ?? 0);
  const perFte = rows.map((row) => (row.perFte.status === 'ok' ? row.perFte.value : 0));
  const reaches =
    perWhom === 'person'
      ? rows.flatMap((row) => [
          row.progress.target ?? 0,
          row.progress.actual,
          row.progress.planToDate ?? 0,
          row.actualInterval?.high ?? 0,
        ])
      : rows.flatMap(({ perFte: figure, perFteInterval }) =>
          figure.status === 'ok' ? [figure.value, perFteInterval?.high ?? 0] : [],
        );
  return {
    actual: fullColumn(metric, f),
    target: scaledColumn(metric, targets, f),
    perFte: fineColumn(metric, perFte, f),
    reach: Math.max(1, ...reaches),
  };
}

interface PeopleHeadProps {
  readonly columns: PeopleColumns;
  readonly perWhom: PerWhom;
}

function PeopleHead({ columns, perWhom }: PeopleHeadProps) {
  const t = useWords();
  const head = (key: 'actual' | 'target' | 'perFte', column: ValueColumn) =>
    column.unit === null ? t(`people.table.${key}`) : t(`people.table.${key}Unit`, { unit: column.unit });
  return (
    <thead>
      <tr>
        <th scope="col">{t('people.table.person')}</th>
        <th scope="col">
          <span className="bar-key">
            <i className="key-fact" aria-hidden />
            {t('people.table.fact')}
            <i className="key-interval" aria-hidden />
            {t('people.table.interval')}
            <i className="key-pace" aria-hidden />
            {t(perWhom === 'person' ? 'people.table.pace' : 'people.table.average')}
          </span>
        </th>
        <th scope="col" className="right">
          {head('actual', columns.actual)}
        </th>
        <th scope="col" className="right only-roomy">
          {head('target', columns.target)}
        </th>
        <th scope="col" className="right">
          {t('people.table.paceIndex')}
        </th>
        <th scope="col">{t('people.table.verdict')}</th>
        <th scope="col" className="right only-roomy">
          {t('people.table.share')}
        </th>
        <th scope="col" className="right pre-line">
          {head('perFte', columns.perFte)}
        </th>
      </tr>
    </thead>
  );
}

function FirmRow({ view, columns }: { readonly view: PeopleView; readonly columns: PeopleColumns }) {
  const t = useWords();
  const f = useFormat();
  const { firm, personalTargetsSum, perFte } = view;
  return (
    <tbody>
      <tr className="sum">
        <th scope="row">{t('people.table.firm')}</th>
        <td />
        <td className="right">{columns.actual.cell(view.total)}</td>
        <td className="right only-roomy">
          {personalTargetsSum === null ? null : columns.target.cell(personalTargetsSum)}
        </td>
        <td className="right">{firm.paceIndex.status === 'ok' ? f.percent(firm.paceIndex.value, 0) : null}</td>
        <td />
        <td className="right only-roomy">{f.percent(1, 0)}</td>
        <td className="right">{perFte.status === 'ok' ? columns.perFte.cell(perFte.value) : null}</td>
      </tr>
    </tbody>
  );
}
