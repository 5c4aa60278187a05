import type { DateRange } from '@shared/calendar/iso-date';
import { WHOLE_BP } from '@shared/domain/fields';
import { type CostCell, costWithin } from './cac-cost';

/** What of a person's salary went into winning new customers. */
export interface PayrollPart {
  /** `null`: salaries of nobody in particular. */
  readonly employeeId: string | null;
  readonly shareBp: number;
  readonly wholeMinor: number;
  /** The acquisition share of it, as the cost of a customer has it. */
  readonly acquisitionMinor: number;
}

/**
 * Salaries within the range by person, each with its acquisition share; they sum to the salaries of {@link computeCost},
 * to the minor unit. The largest part first. Source: definitions.md, "salaries·acquisition share".
 */
export function computePayroll(cells: readonly CostCell[], range: DateRange): PayrollPart[] {
  const parts = new Map<string, PayrollPart>();
  for (const cell of cells) {
    if (cell.category !== 'salary') continue;
    const wholeMinor = costWithin({ ...cell, shareBp: WHOLE_BP }, range);
    const acquisitionMinor = costWithin(cell, range);
    if (wholeMinor === 0) continue;
    const key = `${cell.employeeId ?? ''}/${cell.shareBp}`;
    const known = parts.get(key);
    parts.set(key, {
      employeeId: cell.employeeId,
      shareBp: cell.shareBp,
      wholeMinor: wholeMinor + (known?.wholeMinor ?? 0),
      acquisitionMinor: acquisitionMinor + (known?.acquisitionMinor ?? 0),
    });
  }
  return [...parts.values()].sort((left, right) => right.wholeMinor - left.wholeMinor);
}
