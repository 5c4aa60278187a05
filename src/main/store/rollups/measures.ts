/** Horizons (days) of which cohort sums are kept; any other is counted from the leads themselves. */
export const KEPT_HORIZONS = [30, 60, 90, 180] as const;
export type KeptHorizon = (typeof KEPT_HORIZONS)[number];

/** The additive measures of a cell, in the order of its columns. Counts, and money in minor units. */
export const MEASURES = [
  // Leads, by the day they were created: all, and those that ended well whenever that was.
  'leads',
  'qualified',
  'disqualified',
  'won',
  // Of them within a horizon of their creation: won, assessed, found qualified, and both.
  'won_30',
  'assessed_30',
  'qualified_30',
  'qualified_won_30',
  'won_60',
  'assessed_60',
  'qualified_60',
  'qualified_won_60',
  'won_90',
  'assessed_90',
  'qualified_90',
  'qualified_won_90',
  'won_180',
  'assessed_180',
  'qualified_180',
  'qualified_won_180',
  // Leads, by the day they were assessed or closed.
  'assessments',
  'closed_won',
  'closed_lost',
  // Sales, by the day they were sold. Net: returns are taken off.
  'deals',
  'net_minor',
  'net_from_leads_minor',
  'customers',
  'customers_without_lead',
  'customers_minor',
  'margin_minor',
  'margin_of_minor',
  // What is only ever counted.
  'calls',
  'meetings',
  'offers',
  // What typed totals of a day add to the records above.
  'typed_leads',
  'typed_qualified',
  'typed_deals',
  'typed_customers',
  'typed_net_minor',
] as const;
export type Measure = (typeof MEASURES)[number];

export const MEASURE_AT: Readonly<Record<Measure, number>> = Object.fromEntries(
  MEASURES.map((measure, index) => [measure, index]),
) as Record<Measure, number>;

/** By what cells are kept; the number stands in the table. */
export const DIMENSIONS = { all: 0, employee: 1, channel: 2, segment: 3, campaign: 4 } as const;
export type Dimension = keyof typeof DIMENSIONS;

/** Over what cells are summed; the bucket is the first day, of weeks the Monday. */
export const GRAINS = { day: 0, week: 1, month: 2, year: 3 } as const;
export type Grain = keyof typeof GRAINS;

/** The key of what is not given: no channel, nobody credited. */
export const NOT_GIVEN = '';
