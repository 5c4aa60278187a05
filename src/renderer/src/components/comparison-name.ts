import { yearOf } from '@shared/calendar/iso-date';
import type { ViewFrame } from '@shared/contract/views/common';
import { NBSP } from '@shared/format/format-number';
import { formatPeriodGenitive } from '@shared/format/format-period';
import type { Format } from '../i18n/use-format';

type Compared = Pick<ViewFrame, 'comparison' | 'period' | 'workingDays'>;

/** The period compared with, in short: `III кв.`, with its year where that differs. `null`: nothing to compare with. */
export function comparisonName({ comparison, period }: Compared, f: Format): string | null {
  if (!comparison) return null;
  const name = f.periodShort(comparison);
  const year = yearOf(comparison.from);
  const saysYear = comparison.kind === 'year' || year === yearOf(period.from);
  return saysYear ? name : `${name}${NBSP}${year}`;
}

/** The same in full, as a sentence takes it: «против III квартала» / `against Q3`. */
export function comparisonGenitive({ comparison, period }: Compared, f: Format): string | null {
  return comparison && formatPeriodGenitive(comparison, f.locale, yearOf(period.from));
}

/** Whether only a part of it is compared, because this period still runs. */
export function isSamePart({ workingDays }: Compared): boolean {
  return workingDays.remaining > 0;
}

/** Whether nothing can have happened yet. */
export function hasNotStarted({ asOf, period }: Pick<ViewFrame, 'asOf' | 'period'>): boolean {
  return asOf.date < period.from;
}
