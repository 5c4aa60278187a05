import type { CurrencyCode } from '@shared/domain/money';
import { formatKpi, formatKpiRange } from '@shared/format/format-kpi';
import { createWords } from '@shared/words';
import type { customReport } from '../commands/custom-report';
import { alignColumns, NONE } from './lines';

type Row = ReturnType<typeof customReport>[number];

const { t } = createWords('en');

/** The firm's own KPIs, a line each. */
export function customLines(rows: readonly Row[], currency: CurrencyCode): string[] {
  if (rows.length === 0) return [];
  return alignColumns(
    [
      ['', 'figure', 'target', 'made of'],
      ...rows.map((row) => [row.name, figureWords(row, currency), targetWords(row, currency), row.formula]),
    ],
    1,
  );
}

function figureWords(row: Row, currency: CurrencyCode): string {
  if (row.value === null) return 'reason' in row ? `${NONE} ${t(`common.noData.${row.reason}`)}` : NONE;
  const shape = { ...row.shown, unit: row.unit };
  const figure = [formatKpi(row.value, shape, currency, 'en'), row.shown.unit].filter(Boolean).join(' ');
  if (row.low === null || row.high === null) return figure;
  return `${figure} (${formatKpiRange(row.low, row.high, shape, currency, 'en')})`;
}

function targetWords(row: Row, currency: CurrencyCode): string {
  return row.target === null ? NONE : formatKpi(row.target, { ...row.shown, unit: row.unit }, currency, 'en');
}
