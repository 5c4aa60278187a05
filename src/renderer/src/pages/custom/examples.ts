import { type CustomKpiDraft, type KpiExpression, type MeasureId, NO_FILTER } from '@shared/domain/custom-kpi';
import type { Words } from '@shared/words';

/** Ready to be taken with one click. */
export const EXAMPLES = ['callsPerSale', 'qualifiedWon', 'revenuePerMeeting'] as const;
export type Example = (typeof EXAMPLES)[number];

const FORMULAS: Readonly<Record<Example, readonly [over: MeasureId, under: MeasureId]>> = {
  callsPerSale: ['calls', 'deals'],
  qualifiedWon: ['qualifiedWon', 'qualifiedLeads'],
  revenuePerMeeting: ['revenue', 'meetings'],
};

export function exampleDraft(example: Example, t: Words): CustomKpiDraft {
  const [over, under] = FORMULAS[example];
  const leaf = (measure: MeasureId): KpiExpression => ({ kind: 'measure', measure, filter: NO_FILTER });
  return {
    id: null,
    name: t(`custom.example.${example}.name`),
    note: t(`custom.example.${example}.text`),
    expression: { kind: 'operation', operator: '/', left: leaf(over), right: leaf(under) },
    display: example === 'qualifiedWon' ? 'percent' : 'number',
    decimals: 1,
    unitLabel: '',
    direction: example === 'callsPerSale' ? 'less' : 'more',
    targets: { any: null, day: null, week: null, month: null, quarter: null, year: null },
    benchmark: null,
    minCases: 0,
  };
}
