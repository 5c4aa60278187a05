import type { WriteReceipt } from '@shared/contract/views/lists';
import { DAY_MEASURES, type DayTotal, type DayTotalPatch, NOTHING_TYPED } from '@shared/domain/day-total';
import { AppError } from '@shared/domain/errors';
import type { Id } from '@shared/domain/fields';
import { isTyped, partsBeyondWhole } from '@shared/kpi/days/typed-day';
import { findDayTotal, insertDayTotal, removeDayTotal, updateDayTotal } from '../../store/day-totals';
import { channelNames, employeeNames } from '../../store/facts/names';
import { newId } from '../../store/new-id';
import type { Writer } from '../../store/writer';
import type { AppContext } from '../context';
import { readBasis, readFacts } from './facts';
import { rowOf, typedOf } from './rows';

/** So many names stand in the sentence about a step. */
const NAMED = 3;

/**
 * Saves what was typed, as one undo step; a total of which nothing is left is removed. A number says that the person was
 * there. Throws `record-not-found`, `day-not-come` for numbers of a day after today, and `day-parts-exceed-whole` where
 * channels hold more than the day, fit leads more than leads, new customers more than sales: then nothing is saved.
 */
export function saveDayTotals(
  context: AppContext,
  { entries }: { readonly entries: readonly DayTotalPatch[] },
): WriteReceipt {
  const { store } = context.workspace;
  const names = employeeNames(store);
  for (const entry of entries) assertPossible(context, entry, names);
  const people = [...new Set(entries.map((entry) => names.get(entry.employeeId) ?? ''))];
  const subject = people.slice(0, NAMED).join(', ') + (people.length > NAMED ? '…' : '');
  const { result, action } = store.act('day-total.save', subject, (writer) => {
    const ids = entries.map((entry) => saveEntry(writer, entry));
    assertPartsFit(context, entries);
    return ids;
  });
  return { id: result[0] ?? newId(), action };
}

function assertPossible(context: AppContext, entry: DayTotalPatch, names: ReadonlyMap<Id, string>): void {
  const { store } = context.workspace;
  const channelKnown = entry.channelId === null || channelNames(store).has(entry.channelId);
  if (!names.has(entry.employeeId) || !channelKnown) throw new AppError('not-found', 'record-not-found');
  const givesNumbers = DAY_MEASURES.some((measure) => typeof entry.values[measure] === 'number');
  if (givesNumbers && entry.date > context.clock.today()) throw new AppError('validation', 'day-not-come');
}

function saveEntry(writer: Writer, entry: DayTotalPatch): Id {
  const before = findDayTotal(writer.store, entry.date, entry.employeeId, entry.channelId);
  const total = applyPatch(before ?? emptyTotal(entry), entry);
  const isEmpty = !isTyped(typedOf(total)) && !total.absent && total.note === '';
  if (before === null) {
    if (!isEmpty) insertDayTotal(writer, total);
  } else if (isEmpty) removeDayTotal(writer, before.id);
  else updateDayTotal(writer, total);
  return total.id;
}

function emptyTotal({ date, employeeId, channelId }: DayTotalPatch): DayTotal {
  return { id: newId(), date, employeeId, channelId, ...NOTHING_TYPED, absent: false, note: '' };
}

function applyPatch(before: DayTotal, { values, absent, note }: DayTotalPatch): DayTotal {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  const wasThere = Object.values(given).some((value) => value !== null);
  return {
    ...before,
    ...given,
    absent: absent ?? (wasThere ? false : before.absent),
    note: note ?? before.note,
  };
}

/** Looked at once all is written, so that a whole and its parts can come in any order. */
function assertPartsFit(context: AppContext, entries: readonly DayTotalPatch[]): void {
  const basis = readBasis(context);
  for (const entry of entries) {
    const day = { from: entry.date, to: entry.date };
    const person = basis.people.find(({ id }) => id === entry.employeeId);
    if (!person) continue;
    const row = rowOf(basis, readFacts(basis.store, day, day), person, entry.date);
    const beyond = partsBeyondWhole(row);
    // Cards that were deleted since must not stand in the way of another measure.
    if (beyond?.some((measure) => entry.values[measure] !== undefined)) {
      throw new AppError('validation', 'day-parts-exceed-whole', { name: person.name });
    }
  }
}
