import type { CustomTerm } from '@shared/contract/views/custom';
import type { MeasureId } from '@shared/domain/custom-kpi';
import type { FigureInput } from '@shared/kpi/derivation/figure-ref';

/** Measures that are figures of the app too, and so can be followed down to their rows. */
const FIGURES: Readonly<Partial<Record<MeasureId, FigureInput>>> = {
  revenue: { kpi: 'actual', metric: 'revenue' },
  deals: { kpi: 'actual', metric: 'sales' },
  newCustomers: { kpi: 'actual', metric: 'customers' },
  leads: { kpi: 'leadCount' },
  costTotal: { kpi: 'acquisitionCost' },
  costMarketing: { kpi: 'acquisitionCost', category: 'marketing' },
  costSales: { kpi: 'acquisitionCost', category: 'sales' },
  costSalary: { kpi: 'acquisitionCost', category: 'salary' },
  costOther: { kpi: 'acquisitionCost', category: 'other' },
  fte: { kpi: 'fte' },
};

/** `null`: the measure is narrowed by its own filter, or is no figure elsewhere. */
export function figureOfTerm({ measure, filter, value }: CustomTerm): FigureInput | null {
  const isNarrowed = Object.values(filter).some((narrowed) => narrowed !== null);
  return isNarrowed || value.status === 'no-data' ? null : (FIGURES[measure] ?? null);
}
