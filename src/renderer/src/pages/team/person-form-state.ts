import type { IsoDate } from '@shared/calendar/iso-date';
import type { Employee, Employment } from '@shared/domain/entities';
import type { Id } from '@shared/domain/fields';
import { dayText, type ReadingContext, readDay } from '../../forms/form-reading';
import { parseShareBp, shareText } from '../../forms/sale-form-state';

export interface EmploymentRow {
  /** Empty: since always. */
  readonly from: string;
  /** Empty: still employed. */
  readonly to: string;
  /** 1 = full time, as typed. */
  readonly fte: string;
}

/** A person while the card is being typed. */
export interface PersonFormState {
  readonly id: Id | null;
  readonly name: string;
  readonly role: string;
  /** Per cent; empty: the firm's. */
  readonly share: string;
  readonly employment: readonly EmploymentRow[];
}

/** Keys of `team.error`. */
export type PersonErrorKey = 'name' | 'date' | 'order' | 'overlap' | 'fte' | 'share';
export type PersonErrors = Partial<Record<'name' | 'share' | 'employment', PersonErrorKey>>;

export type PersonDraft = Omit<Employee, 'id'> & { id: Id | null };

/** Someone who works here already, unless a first day is given. */
export function emptyPerson(): PersonFormState {
  return {
    id: null,
    name: '',
    role: '',
    share: '',
    employment: [{ from: '', to: '', fte: '1' }],
  };
}

export function personToForm(person: Employee, context: ReadingContext): PersonFormState {
  return {
    id: person.id,
    name: person.name,
    role: person.role,
    share: person.acquisitionShareBp === null ? '' : shareText(person.acquisitionShareBp, context),
    employment: person.employment.map((stretch) => ({
      from: dayText(stretch.from, context),
      to: dayText(stretch.to, context),
      fte: shareText(stretch.fteBp / 100, context),
    })),
  };
}

/** What was typed → a person of the contract, or what is wrong. */
export function readPersonForm(
  form: PersonFormState,
  context: ReadingContext,
): { readonly ok: true; readonly value: PersonDraft } | { readonly ok: false; readonly errors: PersonErrors } {
  const errors: PersonErrors = {};
  if (form.name.trim() === '') errors.name = 'name';
  const share = form.share.trim() === '' ? null : parseShareBp(form.share);
  if (share === null && form.share.trim() !== '') errors.share = 'share';
  const employment = readEmployment(form.employment, context);
  if (typeof employment === 'string') errors.employment = employment;
  if (typeof employment === 'string' || Object.keys(errors).length > 0) return { ok: false, errors };
  return {
    ok: true,
    value: {
      id: form.id,
      name: form.name.trim(),
      role: form.role.trim(),
      acquisitionShareBp: share,
      employment,
    },
  };
}

function readEmployment(rows: readonly EmploymentRow[], context: ReadingContext): Employment[] | PersonErrorKey {
  const periods: Employment[] = [];
  for (const row of rows) {
    const from = readEnd(row.from, context);
    const to = readEnd(row.to, context);
    const fteBp = parseFteBp(row.fte);
    if (from === undefined || to === undefined) return 'date';
    if (fteBp === null) return 'fte';
    if (from !== null && to !== null && to < from) return 'order';
    periods.push({ from, to, fteBp });
  }
  periods.sort((left, right) => (left.from ?? '').localeCompare(right.from ?? ''));
  const overlaps = periods.some((period, index) => {
    const next = periods[index + 1];
    return next !== undefined && (period.to === null || next.from === null || next.from <= period.to);
  });
  return overlaps ? 'overlap' : periods;
}

/** `undefined`: cannot be read; `null`: an open end. */
function readEnd(text: string, context: ReadingContext): IsoDate | null | undefined {
  if (text.trim() === '') return null;
  return readDay(text, context) ?? undefined;
}

/** `0,75` → 7 500 basis points; `null` outside of 0,01–2. */
export function parseFteBp(text: string): number | null {
  const match = /^(\d)(?:[.,](\d{1,4}))?$/.exec(text.trim());
  if (!match) return null;
  const bp = Number(match[1]) * 10_000 + Number((match[2] ?? '').padEnd(4, '0'));
  return bp >= 100 && bp <= 20_000 ? bp : null;
}
