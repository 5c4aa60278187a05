import { computeFte } from '@shared/kpi/people/fte';
import { computeCountInterval, computeMoneyInterval, computePerFte, computeShare } from '@shared/kpi/people/people';
import { computeRanking } from '@shared/kpi/people/ranking';
import type { KpiId } from '@shared/kpi/registry';
import { money, percent, told } from './format';

export const PEOPLE_EXAMPLES = {
  fte: () => {
    const employment = [
      { from: null, to: '2026-10-10', fteBp: 5_000 },
      { from: '2026-10-11', to: null, fteBp: 10_000 },
    ] as const;
    return computeFte(employment, { from: '2026-10-01', to: '2026-10-31' }).toFixed(3);
  },
  salesPerFte: () => told(computePerFte(900_000_00, 2.5, 'money', 20, 'no-sales'), money),
  share: () => told(computeShare(300_000_00, 1_200_000_00, 7, 'no-sales'), percent),
  ranking: () => {
    const { places } = computeRanking([
      { low: 10, high: 20, level: 0.95 },
      { low: 15, high: 30, level: 0.95 },
      { low: 1, high: 5, level: 0.95 },
    ]);
    return places.map((place) => (place === null ? '–' : `${place.first}–${place.last}`)).join(', ');
  },
  moneyInterval: () => {
    const interval = computeMoneyInterval([100_000, 100_000, 100_000, 100_000, 100_000], 5);
    return `${money(interval?.low)}–${money(interval?.high)}`;
  },
  countInterval: () => {
    const interval = computeCountInterval(10);
    return `${interval?.low.toFixed(1)}–${interval?.high.toFixed(1)}`;
  },
} as const satisfies Partial<Record<KpiId, () => string>>;
