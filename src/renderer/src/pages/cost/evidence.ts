import { poissonInterval } from '@shared/stats/poisson';
import type { ChartLook } from '../../charts/axis-look';
import type { EvidenceChart } from '../../charts/build-evidence-option';

const EXAMPLES = [3, 10, 30, 100];
const MOST = 150;

const TABLE = [1, 3, 5, 10, 20, 50];

/** Customers counted, and between which multiples of the computed cost the true one lies. */
export const COST_EVIDENCE = TABLE.map((customers) => ({ customers, ...times(customers) }));

function times(customers: number): { readonly low: number; readonly high: number } {
  const { low, high } = poissonInterval(customers);
  return { low: customers / high, high: customers / low };
}

/** By what factor the true cost may differ from the one computed from so many customers: an illustration. */
export function illustrateCostEvidence({ t, f }: Pick<ChartLook, 't' | 'f'>): EvidenceChart {
  return {
    band: Array.from({ length: MOST - 1 }, (_, index) => ({ cases: index + 2, ...times(index + 2) })),
    examples: EXAMPLES.map((cases) => {
      const { low, high } = times(cases);
      return {
        cases,
        value: 1,
        low,
        high,
        name: t('cost.empty.example', { count: cases, number: f.number(cases) }),
        range: t('cost.empty.range', { low: f.number(low, 1), high: f.number(high, 1) }),
      };
    }),
    line: { value: 1, name: t('cost.empty.line') },
    bandName: t('cost.empty.band'),
    axisName: t('cost.empty.axis'),
    mark: (value, top) => (top ? t('cost.empty.times', { value: f.count(value) }) : f.count(value)),
  };
}
