import { parsePeriod } from '@shared/calendar/period';
import type { Explanation, FactRow } from '@shared/contract/views/explain';
import { assertNever } from '@shared/domain/assert-never';
import { formatDateRange } from '@shared/format/format-date';
import { formatInUnit } from '@shared/format/format-derivation';
import { formatPeriod } from '@shared/format/format-period';
import type { CountedRows } from '@shared/kpi/derivation/derivation';
import { unitOfMetric } from '@shared/kpi/metric';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useFactRows } from '../../api/explain-queries';
import { Button } from '../../components/button';
import { SectionHead } from '../../components/section-head';
import { Skeleton } from '../../components/skeleton';
import { type Format, useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { useKpiQuery, useView } from '../use-view';
import { useVoice } from './use-voice';

interface RowsSectionProps {
  readonly explanation: Explanation;
  /** What the rows are. */
  readonly name: string;
  readonly rows: CountedRows;
}

const FIRST = 5;
const MORE = 100;
const MOST = 2_000;

/** The newest of the rows behind a number, and more of them on demand. */
export function RowsSection({ explanation, name, rows }: RowsSectionProps) {
  const t = useWords();
  const f = useFormat();
  const [limit, setLimit] = useState(FIRST);
  const page = useFactRows(useKpiQuery(), explanation.figure, rows.set, limit).data;
  const shown = page?.rows.length ?? Math.min(limit, rows.count);
  const title =
    shown < rows.count
      ? t('explain.section.last', { shown: f.number(shown), count: f.number(rows.count), name })
      : t('explain.section.rows', { count: rows.count, name });
  return (
    <section className="drawer-section" aria-live="polite">
      <SectionHead title={title} />
      {page === undefined ? (
        <Skeleton width="100%" height={96} />
      ) : (
        <RowsTable rows={page.rows} explanation={explanation} />
      )}
      {shown < rows.count && limit < MOST && (
        <Button look="quiet" onClick={() => setLimit(limit === FIRST ? MORE : Math.min(MOST, limit + 4 * MORE))}>
          {t('explain.more')}
        </Button>
      )}
    </section>
  );
}

interface Column {
  readonly head: string;
  readonly right?: boolean;
  readonly cell: ReactNode;
}

function RowsTable({ rows, explanation }: { readonly rows: readonly FactRow[]; readonly explanation: Explanation }) {
  const columnsOf = useColumns(explanation);
  const [first] = rows;
  if (first === undefined) return null;
  return (
    <div className="drawer-rows">
      <table className="table">
        <thead>
          <tr>
            {columnsOf(first).map(({ head, right }) => (
              <th key={head} scope="col" className={right ? 'right' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columnsOf(row).map(({ head, right, cell }) => (
                <td key={head} className={right ? 'right nowrap' : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function keyOf(row: FactRow): string {
  switch (row.kind) {
    case 'lead':
    case 'sale':
    case 'cost':
      return row.id;
    case 'target':
      return `${row.id} ${row.value}`;
    case 'typed':
      return `${row.date} ${row.employeeId} ${row.channelName}`;
    case 'day':
      return row.date;
    case 'employment':
      return `${row.employeeId} ${row.from}`;
    default:
      return assertNever(row);
  }
}

/** What a row says, column by column. */
function useColumns(explanation: Explanation): (row: FactRow) => Column[] {
  const t = useWords();
  const f = useFormat();
  const voice = useVoice(explanation);
  const { rules } = useView();
  const head = (name: string) => t(`explain.column.${name}`);
  return (row) => {
    switch (row.kind) {
      case 'lead':
        return [
          { head: head('leadCreated'), cell: f.dayShort(row.createdOn) },
          { head: head('lead'), cell: <RecordLink list="leads" id={row.id} name={row.customerName ?? row.title} /> },
          { head: head('channel'), cell: row.channelName ?? '—' },
          { head: head('owner'), cell: row.ownerName ?? '—' },
          { head: head('closed'), right: true, cell: row.closedOn === null ? '—' : f.dayShort(row.closedOn) },
        ];
      case 'sale':
        return saleColumns(row, f, head);
      case 'cost':
        return [
          { head: head('days'), cell: formatDateRange(row, f.locale) },
          {
            head: head('category'),
            cell: <RecordLink list="expenses" id={row.id} name={t(`entry.category.${row.category}`)} />,
          },
          { head: head('channel'), cell: row.channelName ?? row.employeeName ?? '—' },
          { head: head('amount'), right: true, cell: f.money(row.amountMinor) },
          { head: head('part'), right: true, cell: f.money(row.value) },
        ];
      case 'typed':
        return [
          { head: head('date'), cell: <DayLink date={row.date} name={f.dayShort(row.date)} /> },
          { head: head('owner'), cell: row.employeeName ?? '—' },
          { head: head('channel'), cell: row.channelName ?? '—' },
          { head: head('worth'), right: true, cell: formatInUnit(row.value, unitOfTyped(explanation), voice) },
        ];
      case 'target': {
        const period = parsePeriod(row.periodKey, rules);
        const unit = unitOfMetric(row.metric);
        return [
          { head: head('period'), cell: period === null ? row.periodKey : formatPeriod(period, f.locale) },
          { head: head('owner'), cell: row.employeeName ?? '—' },
          { head: head('since'), cell: f.date(row.validFrom) },
          { head: head('reason'), cell: row.reason === '' ? '—' : row.reason },
          { head: head('worth'), right: true, cell: formatInUnit(row.value, unit, voice) },
        ];
      }
      case 'day':
        return [
          { head: head('date'), cell: f.weekdayDayShort(row.date) },
          { head: head('weight'), right: true, cell: f.number(row.weight, Number.isInteger(row.weight) ? 0 : 3) },
          { head: head('worth'), right: true, cell: formatInUnit(row.value, unitOfDay(explanation, row), voice) },
        ];
      case 'employment':
        return [
          { head: head('owner'), cell: row.employeeName },
          { head: head('days'), cell: formatDateRange(row, f.locale) },
          { head: head('rate'), right: true, cell: f.number(row.fteBp / 10_000, 2) },
          { head: head('worth'), right: true, cell: f.number(row.value, 2) },
        ];
      default:
        return assertNever(row);
    }
  };
}

function saleColumns(row: Extract<FactRow, { kind: 'sale' }>, f: Format, head: (name: string) => string): Column[] {
  const amount = row.saleKind === 'return' ? -row.amountMinor : row.amountMinor;
  return [
    { head: head('sale'), cell: f.dayShort(row.soldOn) },
    { head: head('customer'), cell: <RecordLink list="sales" id={row.id} name={row.customerName ?? '—'} /> },
    { head: head('leadCreated'), cell: row.leadCreatedOn === null ? '—' : f.dayShort(row.leadCreatedOn) },
    { head: head('channel'), cell: row.channelName ?? '—' },
    { head: head('amount'), right: true, cell: f.money(amount) },
  ];
}

function unitOfTyped({ unit }: Explanation): 'money' | 'count' {
  return unit === 'money' ? 'money' : 'count';
}

/** Days are worth their weight, or what they brought. */
function unitOfDay({ unit }: Explanation, { value, weight }: { value: number; weight: number }) {
  if (value === weight) return 'weight' as const;
  return unit === 'money' || unit === 'money-per-day' ? ('money' as const) : ('count' as const);
}

function RecordLink({
  list,
  id,
  name,
}: {
  readonly list: 'leads' | 'sales' | 'expenses';
  readonly id: string;
  readonly name: string;
}) {
  return (
    <Link to="/journal" search={{ list, record: id }} className="plain-link strong" title={name}>
      {name === '' ? '—' : name}
    </Link>
  );
}

function DayLink({ date, name }: { readonly date: FactDate; readonly name: string }) {
  return (
    <Link to="/journal" search={{ list: 'days', day: date }} className="plain-link strong">
      {name}
    </Link>
  );
}

type FactDate = Extract<FactRow, { kind: 'day' }>['date'];
