import { isIsoDate } from '@shared/calendar/iso-date';
import type { PeopleView, PersonRow } from '@shared/contract/views/people';
import { assertNever } from '@shared/domain/assert-never';
import { type Place, sortByPlace } from '@shared/kpi/people/ranking';
import type { Words } from '@shared/words';
import { hasNotStarted } from '../../components/comparison-name';
import type { VerdictState } from '../../components/verdict';
import type { Format } from '../../i18n/use-format';

interface Said {
  readonly state: VerdictState;
  readonly text: string;
}

/** Money or a count of the page's metric, as a sentence says it. */
function sayAmount(value: number, view: PeopleView, f: Format): string {
  return view.metric === 'revenue' ? f.compact(value) : f.count(value);
}

/** Whether anybody differs from their pace beyond chance; names only where that is proven. */
export function peopleVerdict(view: PeopleView, t: Words): Said {
  if (view.rows.length === 0) return { state: 'no-data', text: t('people.verdict.noPeople') };
  if (hasNotStarted(view)) return { state: 'no-data', text: t('common.notStarted.title') };
  if (view.total === 0) return { state: 'no-data', text: t(`people.verdict.none.${view.metric}`) };
  if (view.personalTargetsSum === null && !view.differences.perFte && !view.differences.actual) {
    return { state: 'no-data', text: t('people.verdict.noTargets') };
  }
  const ahead = namesOf(view.rows, 'ahead');
  const behind = namesOf(view.rows, 'braking');
  if (ahead === '' && behind === '') {
    return betweenPeople(view, t);
  }
  const parts = [
    ahead === '' ? '' : t('people.verdict.above', { names: ahead }),
    behind === '' ? '' : t('people.verdict.below', { names: behind }),
  ];
  return { state: ahead === '' ? 'braking' : 'ahead', text: parts.filter((part) => part !== '').join('; ') };
}

/** Of each other: per full-time person, because whoever works half the time sells less without being worse. */
function betweenPeople({ rows, differences }: PeopleView, t: Words): Said {
  if (rows.length === 1) return { state: 'not-proven', text: t('people.verdict.one') };
  if (differences.perFte) return { state: 'above', text: t('people.verdict.differ') };
  return {
    state: 'not-proven',
    text: t(differences.actual ? 'people.verdict.onlyAmount' : 'people.verdict.notProven'),
  };
}

function namesOf(rows: readonly PersonRow[], verdict: PersonRow['verdict']): string {
  return rows
    .filter((row) => row.verdict === verdict)
    .map((row) => row.name)
    .join(', ');
}

/** Why the order says little, and how the personal targets sum up against the firm's. */
export function peopleSentence(view: PeopleView, t: Words, f: Format): string {
  if (view.rows.length === 0) return t('people.sentence.noPeople');
  if (hasNotStarted(view)) return t('common.notStarted.text');
  if (view.total === 0) return t('people.sentence.none');
  const parts = [placesSentence(view, t), chanceSentence(view, t, f), targetsSentence(view, t, f)];
  if (view.uncredited > 0) parts.push(t('people.sentence.uncredited', { amount: sayAmount(view.uncredited, view, f) }));
  return parts.filter((part) => part !== '').join(' ');
}

function placesSentence({ differences }: PeopleView, t: Words): string {
  return differences.actual || differences.perFte ? t('people.sentence.places') : '';
}

function chanceSentence(view: PeopleView, t: Words, f: Format): string {
  if (view.personalTargetsSum === null || view.rows.length < 2) return '';
  const compared = view.rows.filter((row) => !row.rampUp);
  const open = compared.filter((row) => row.verdict !== 'ahead' && row.verdict !== 'braking');
  if (open.length === 0) return t('people.sentence.everyone');
  const all = open.length === compared.length;
  if (view.metric !== 'revenue') return t(all ? 'people.sentence.counts' : 'people.sentence.countsRest');
  const most = Math.max(...compared.map((row) => row.deals));
  const least = Math.min(...compared.map((row) => row.deals));
  const number = least === most ? f.number(most) : f.range(least, most);
  const deals = t('people.sentence.deals', { count: most, number });
  return t(all ? 'people.sentence.all' : 'people.sentence.rest', { deals });
}

function targetsSentence(view: PeopleView, t: Words, f: Format): string {
  const sum = view.personalTargetsSum;
  if (sum === null) return t('people.sentence.noTargets');
  const { target } = view.firm;
  if (target === null) return '';
  const gap = sum - target;
  const key = gap > 0 ? 'sumOver' : gap < 0 ? 'sumUnder' : 'sumEqual';
  return t(`people.sentence.${key}`, {
    sum: sayAmount(sum, view, f),
    gap: sayAmount(Math.abs(gap), view, f),
  });
}

export type PersonGroup = 'ahead' | 'open' | 'behind' | 'noTarget' | 'rampUp';

function groupOf(row: PersonRow): PersonGroup {
  switch (row.verdict) {
    case 'ahead':
      return 'ahead';
    case 'braking':
      return 'behind';
    case 'ramp-up':
      return 'rampUp';
    case 'not-proven':
    case 'on-pace':
      return 'open';
    case null:
      return 'noTarget';
    default:
      return assertNever(row.verdict);
  }
}

const GROUPS: readonly PersonGroup[] = ['ahead', 'open', 'behind', 'noTarget', 'rampUp'];

/** Rows in their groups, by place where one is proven, else in the order of the answer. Empty groups are left out. */
export function groupRows(
  rows: readonly PersonRow[],
  perWhom: PerWhom,
): { readonly group: PersonGroup; readonly rows: PersonRow[] }[] {
  return GROUPS.map((group) => ({
    group,
    rows: sortByPlace(
      rows.filter((row) => groupOf(row) === group),
      (row) => placeOf(row, perWhom),
    ),
  })).filter((entry) => entry.rows.length > 0);
}

/** Of whom the table speaks: each person, or each as if working full time. */
export type PerWhom = 'person' | 'fte';

export function placeOf(row: PersonRow, perWhom: PerWhom): Place | null {
  return perWhom === 'fte' ? row.placePerFte : row.place;
}

/** What holds a group together, and whether its order means anything. */
export function groupWords(group: PersonGroup, rows: readonly PersonRow[], perWhom: PerWhom, t: Words): string {
  const hasPlaces = rows.some((row) => placeOf(row, perWhom) !== null);
  return hasPlaces && (group === 'open' || group === 'noTarget')
    ? t(`people.group.${group}Places`)
    : t(`people.group.${group}`);
}

/** The family name, where space is short: the last word. */
export function shortName(name: string): string {
  return name.trim().split(/\s+/).at(-1) ?? name;
}

/** `место 2`, `место 1–3`; `null` where no difference is proven. */
export function placeWords(place: Place | null, t: Words, f: Format): string | null {
  if (place === null) return null;
  const { first, last } = place;
  return t('people.table.place', { place: first === last ? f.number(first) : f.range(first, last) });
}

/** `полная ставка · с 12 окт · 1 сделка` */
export function personNote(row: PersonRow, t: Words, f: Format): string {
  const rate =
    row.nominalFte === 1
      ? t('people.table.fullTime')
      : t('people.table.rate', { fte: f.number(row.nominalFte, 2).replace(/0$/, '') });
  const since = row.rampUp && row.startedOn !== null && isIsoDate(row.startedOn) ? f.dayShort(row.startedOn) : null;
  return [
    rate,
    since === null ? null : t('people.table.since', { date: since }),
    row.leftOn === null ? null : t('people.table.until', { date: f.dayShort(row.leftOn) }),
    t('people.table.deals', { count: row.deals, number: f.number(row.deals) }),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}
