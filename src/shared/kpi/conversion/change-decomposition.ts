/** Leads and customers of one group in two periods. */
export interface GroupRates {
  readonly key: string | null;
  readonly leads: number;
  readonly customers: number;
  readonly leadsBefore: number;
  readonly customersBefore: number;
}

export interface ChangeEffects {
  readonly key: string | null;
  /** In ratio points. */
  readonly mixEffect: number;
  readonly rateEffect: number;
}

export interface RateChange {
  readonly from: number;
  readonly to: number;
  readonly rows: readonly ChangeEffects[];
  readonly mixTotal: number;
  readonly rateTotal: number;
}

/**
 * Why a rate changed between two periods: rate effect Σ s̄ᵢ·Δrᵢ (the groups themselves became better or worse) and mix
 * effect Σ Δsᵢ·(r̄ᵢ − r̄) (more of the good or of the bad groups); sᵢ shares of the leads, rᵢ rates, bars the mean of the
 * two periods. Both together are the whole change, row by row. A group without leads in one period counts with the rate
 * of the other, so that its coming or going is mix. `null` where one of the periods has no leads.
 * Source: definitions.md, "Why it changed"; Kitagawa 1955.
 */
export function decomposeChange(groups: readonly GroupRates[]): RateChange | null {
  const total = sumGroups(groups);
  if (total.leads === 0 || total.leadsBefore === 0) return null;
  const from = total.customersBefore / total.leadsBefore;
  const to = total.customers / total.leads;
  const meanRate = (from + to) / 2;
  const rows = groups.map((group): ChangeEffects => {
    const shareChange = group.leads / total.leads - group.leadsBefore / total.leadsBefore;
    const partChange = group.customers / total.leads - group.customersBefore / total.leadsBefore;
    const groupRate = meanGroupRate(group, meanRate);
    return {
      key: group.key,
      mixEffect: shareChange * (groupRate - meanRate),
      // = s̄ᵢ·Δrᵢ where the group has leads in both periods, and what is left to explain where it has not.
      rateEffect: partChange - shareChange * groupRate,
    };
  });
  const rateTotal = rows.reduce((sum, row) => sum + row.rateEffect, 0);
  return { from, to, rows, mixTotal: rows.reduce((sum, row) => sum + row.mixEffect, 0), rateTotal };
}

function meanGroupRate(group: GroupRates, otherwise: number): number {
  const now = group.leads > 0 ? group.customers / group.leads : null;
  const before = group.leadsBefore > 0 ? group.customersBefore / group.leadsBefore : null;
  if (now === null) return before ?? otherwise;
  return before === null ? now : (now + before) / 2;
}

function sumGroups(groups: readonly GroupRates[]) {
  let [leads, customers, leadsBefore, customersBefore] = [0, 0, 0, 0];
  for (const group of groups) {
    leads += group.leads;
    customers += group.customers;
    leadsBefore += group.leadsBefore;
    customersBefore += group.customersBefore;
  }
  return { leads, customers, leadsBefore, customersBefore };
}
