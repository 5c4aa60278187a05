import { type Day, dayAt, daysFromTo, daysOfPeriod, keyOf } from './calendar';
import type { Look } from './firm';
import { firstRecordOf, questionOf } from './report';

/** The days of the period before, as far as they compare with what has passed of this one; `null`: nothing to compare with. */
export function comparedDays(look: Look): readonly Day[] | null {
  const { firm, today } = look;
  const days = daysOfPeriod(look.period, firm.settings);
  const [first, last] = [days[0], days.at(-1)];
  const record = firstRecordOf(look);
  if (!first || !last || first.date > today || record === '' || record >= first.date) return null;
  const whole = daysBefore(look, days, first);
  const cut = last.date <= today ? whole : sameElapsedPart(look, days, whole);
  return (cut.at(-1)?.date ?? '') < record ? null : cut;
}

function daysBefore({ period, firm }: Look, days: readonly Day[], first: Day): readonly Day[] {
  const before = dayAt(first.at - 1);
  if (period.includes('..')) return daysFromTo(dayAt(first.at - days.length).date, before.date);
  if (period.length === 10) return [before];
  const kind = /W/.test(period) ? 'week' : /Q/.test(period) ? 'quarter' : period.length === 7 ? 'month' : 'year';
  return daysOfPeriod(keyOf(before, kind, firm.settings), firm.settings);
}

/** As many working days as have passed; the days off after them only where today is one. At least one day. */
function sameElapsedPart(look: Look, days: readonly Day[], whole: readonly Day[]): readonly Day[] {
  const { eighths } = questionOf(look, 'revenue', null);
  const passed = days.filter((day) => day.date <= look.today);
  const worked = passed.filter((day) => eighths(day) > 0).length;
  const today = passed.at(-1);
  const isOff = today !== undefined && eighths(today) === 0;
  const cut: Day[] = [];
  let counted = 0;
  for (const day of whole) {
    const works = eighths(day) > 0;
    if (works && counted === worked) break;
    if (!works && counted === worked && !isOff) break;
    if (works) counted += 1;
    cut.push(day);
  }
  return cut.length > 0 ? cut : whole.slice(0, 1);
}
