import type { ExpenseListRow, LeadListRow, SaleListRow } from '@shared/contract/views/lists';
import { assertNever } from '@shared/domain/assert-never';
import type { ExpenseScope } from '@shared/domain/expense-series';
import { RotateCcw } from 'lucide-react';
import { useRef, useState } from 'react';
import { client } from '../../api/client';
import type { JournalRow } from '../../api/journal-queries';
import { Button } from '../../components/button';
import { Tag } from '../../components/tag';
import { ExpenseFields } from '../../forms/expense-fields';
import { expenseToForm, readExpenseForm } from '../../forms/expense-form-state';
import { LeadFields } from '../../forms/lead-fields';
import { leadToForm, readLeadForm } from '../../forms/lead-form-state';
import { SaleFields } from '../../forms/sale-fields';
import { readSaleForm, returnOfSale, type SaleFormState, saleToForm } from '../../forms/sale-form-state';
import { useSeriesQuestion } from '../../forms/series-question';
import { useReadingContext } from '../../forms/use-reading-context';
import { useRecordForm } from '../../forms/use-record-form';
import { useWords } from '../../i18n/words-provider';
import { SideForm } from './side-form';

interface SideProps<Row> {
  readonly row: Row;
  readonly onSaved: () => void;
  readonly onClose: () => void;
  readonly onDelete: () => void;
}

interface RecordSideProps extends Omit<SideProps<JournalRow>, 'row'> {
  readonly record: JournalRow;
}

/** The form of the open record. A record that changes on the other side is read anew. */
export function RecordSide({ record, ...rest }: RecordSideProps) {
  const key = draftKeyOf(record);
  switch (record.list) {
    case 'sales':
      return <SaleSide key={key} row={record.row} {...rest} />;
    case 'leads':
      return <LeadSide key={key} row={record.row} {...rest} />;
    case 'expenses':
      return <ExpenseSide key={key} row={record.row} {...rest} />;
    default:
      return assertNever(record);
  }
}

/** An unsaved change belongs to a record as it was when the change was begun. */
function draftKeyOf(record: JournalRow): string {
  switch (record.list) {
    case 'sales':
      return JSON.stringify(record.row.sale);
    case 'leads':
      return JSON.stringify(record.row.lead);
    case 'expenses':
      return JSON.stringify(record.row.expense);
    default:
      return assertNever(record);
  }
}

function SaleSide({ row, ...rest }: SideProps<SaleListRow>) {
  const context = useReadingContext();
  const [returning, setReturning] = useState<SaleFormState | null>(null);
  const initial = saleToForm(row.sale, row.customerName, context);
  if (returning) {
    return (
      <SaleForm
        key="return"
        focusFirst
        initial={returning}
        {...rest}
        onDelete={null}
        onClose={() => setReturning(null)}
      />
    );
  }
  return (
    <SaleForm
      key="sale"
      initial={initial}
      draftKey={JSON.stringify(row.sale)}
      wins={row.winsCustomer}
      {...rest}
      {...(row.sale.kind === 'sale' ? { onReturn: () => setReturning(returnOfSale(initial, context)) } : {})}
    />
  );
}

interface SaleFormProps {
  readonly initial: SaleFormState;
  readonly draftKey?: string;
  readonly wins?: boolean;
  readonly onSaved: () => void;
  readonly onClose: () => void;
  readonly onDelete: (() => void) | null;
  readonly onReturn?: () => void;
  readonly focusFirst?: boolean;
}

function SaleForm({ initial, draftKey, wins, onReturn, focusFirst = false, ...rest }: SaleFormProps) {
  const t = useWords();
  const context = useReadingContext();
  const form = useRecordForm({
    initial,
    context,
    read: readSaleForm,
    save: (value) => client.sales.save(value),
    ...(draftKey === undefined ? {} : { draftKey }),
  });
  return (
    <SideForm
      title={t(form.state.kind === 'return' ? 'journal.side.return' : 'journal.side.sale')}
      tag={wins && <Tag tone="accent">{t('journal.side.newCustomer')}</Tag>}
      form={form}
      entity="sale"
      id={initial.id}
      actions={
        onReturn && (
          <div>
            <Button look="quiet" icon={RotateCcw} onClick={onReturn}>
              {t('journal.side.makeReturn')}
            </Button>
          </div>
        )
      }
      {...rest}
    >
      <SaleFields form={form} context={context} focusFirst={focusFirst} />
    </SideForm>
  );
}

function LeadSide({ row, ...rest }: SideProps<LeadListRow>) {
  const t = useWords();
  const context = useReadingContext();
  const form = useRecordForm({
    initial: leadToForm(row.lead, context),
    context,
    read: readLeadForm,
    save: (value) => client.leads.save(value),
    draftKey: JSON.stringify(row.lead),
  });
  return (
    <SideForm title={t('journal.side.lead')} form={form} entity="lead" id={row.lead.id} {...rest}>
      <LeadFields form={form} context={context} />
    </SideForm>
  );
}

function ExpenseSide({ row, ...rest }: SideProps<ExpenseListRow>) {
  const t = useWords();
  const context = useReadingContext();
  const question = useSeriesQuestion();
  const scope = useRef<ExpenseScope>('one');
  const form = useRecordForm({
    initial: expenseToForm(row.expense, context),
    context,
    read: readExpenseForm,
    save: (value) => client.expenses.save({ ...value, scope: scope.current }),
    draftKey: JSON.stringify(row.expense),
  });
  // Laid out anew, a series is meant from this cost on: there is nothing to ask.
  const beforeSave = async () => {
    const answer = await question.ask('save', form.state.repeat === 'none' ? row.series : null);
    scope.current = answer ?? 'one';
    return answer !== null;
  };
  return (
    <SideForm
      title={t('journal.side.expense')}
      form={form}
      entity="expense"
      id={row.expense.id}
      beforeSave={beforeSave}
      {...rest}
    >
      <ExpenseFields form={form} context={context} series={row.series} />
      {question.dialog}
    </SideForm>
  );
}
