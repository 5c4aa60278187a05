import type { Employee } from '@shared/domain/entities';

/** Full-time equivalents: the rate of every day, added up and divided by the days. */
export function fteOf(employee: Employee, days: readonly { readonly date: string }[]): number {
  let basisPoints = 0;
  for (const { date } of days) {
    for (const { from, to, fteBp } of employee.employment) {
      if ((from === null || from <= date) && (to === null || date <= to)) basisPoints += fteBp;
    }
  }
  return days.length === 0 ? 0 : basisPoints / 10_000 / days.length;
}

/** Whether the person is in the first `months` months on that day; there is no 31 April, the 30th then stands for it. */
export function isRampUp(employee: Employee, months: number, date: string): boolean {
  let start: string | null = '9999-12-31';
  for (const { from } of employee.employment) {
    if (from === null) start = null;
    else if (start !== null && from < start) start = from;
  }
  if (start === null || date < start) return false;
  const index = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  const day = Math.min(Number(start.slice(8)), lengthOfMonth(year, month));
  return date < [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}

function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
