import type { IsoDate } from '@shared/calendar/iso-date';
import type { Lead, LeadDraft, LeadQuality, LeadStage, LeadStatus } from '@shared/domain/entities';
import type { Id } from '@shared/domain/fields';
import type { ScorableLead } from '@shared/kpi/leads/lead-score';
import {
  amountText,
  dayText,
  type FieldErrors,
  labelOrNull,
  type Reading,
  type ReadingContext,
  readAmount,
  readDay,
  requireDay,
} from './form-reading';

/** A step of the way through the funnel while it is being typed. */
export interface StageStep {
  readonly stageId: Id;
  readonly enteredOn: string;
  /** Added in this form: choosing once more corrects it instead of adding another. */
  readonly isNew: boolean;
}

/** A lead while it is being typed. */
export interface LeadFormState {
  readonly id: Id | null;
  readonly createdOn: string;
  readonly title: string;
  readonly channelId: Id | null;
  readonly ownerId: Id | null;
  readonly customerId: Id | null;
  readonly segment: string;
  readonly campaign: string;
  readonly product: string;
  readonly quality: LeadQuality;
  readonly assessedOn: string;
  readonly status: LeadStatus;
  readonly closedOn: string;
  readonly lostReason: string;
  readonly expected: string;
  /** Points out of 100, as typed. */
  readonly score: string;
  readonly stages: readonly StageStep[];
  readonly note: string;
}

export type LeadField = 'createdOn' | 'assessedOn' | 'closedOn' | 'expected' | 'score' | 'stages';

export function emptyLead(context: ReadingContext): LeadFormState {
  return {
    id: null,
    createdOn: dayText(context.today, context),
    title: '',
    channelId: null,
    ownerId: null,
    customerId: null,
    segment: '',
    campaign: '',
    product: '',
    quality: 'unassessed',
    assessedOn: '',
    status: 'open',
    closedOn: '',
    lostReason: '',
    expected: '',
    score: '',
    stages: [],
    note: '',
  };
}

export function leadToForm(lead: Lead, context: ReadingContext): LeadFormState {
  return {
    id: lead.id,
    createdOn: dayText(lead.createdOn, context),
    title: lead.title,
    channelId: lead.channelId,
    ownerId: lead.ownerId,
    customerId: lead.customerId,
    segment: lead.segment ?? '',
    campaign: lead.campaign ?? '',
    product: lead.product ?? '',
    quality: lead.quality,
    assessedOn: dayText(lead.assessedOn, context),
    status: lead.status,
    closedOn: dayText(lead.closedOn, context),
    lostReason: lead.lostReason ?? '',
    expected: amountText(lead.expectedMinor, context),
    score: lead.score === null ? '' : String(lead.score),
    stages: lead.stages.map(({ stageId, enteredOn }) => ({
      stageId,
      enteredOn: dayText(enteredOn, context),
      isNew: false,
    })),
    note: lead.note,
  };
}

/** An assessment is dated: today, unless a day stands there already; taking it back takes the day back too. */
export function withQuality(form: LeadFormState, quality: LeadQuality, context: ReadingContext): LeadFormState {
  if (quality === 'unassessed') return { ...form, quality, assessedOn: '' };
  return { ...form, quality, assessedOn: form.assessedOn === '' ? dayText(context.today, context) : form.assessedOn };
}

/** A lead closes on a day; an open one has none, and no reason of loss. */
export function withStatus(form: LeadFormState, status: LeadStatus, context: ReadingContext): LeadFormState {
  if (status === 'open') return { ...form, status, closedOn: '', lostReason: '' };
  const closedOn = form.closedOn === '' ? dayText(context.today, context) : form.closedOn;
  return { ...form, status, closedOn, lostReason: status === 'lost' ? form.lostReason : '' };
}

/** The lead enters a stage today; where it has just been put at another one, that one is corrected. */
export function withStage(steps: readonly StageStep[], stageId: Id, context: ReadingContext): readonly StageStep[] {
  const last = steps.at(-1);
  if (last?.stageId === stageId) return steps;
  const kept = last?.isNew ? steps.slice(0, -1) : steps;
  return [...kept, { stageId, enteredOn: dayText(context.today, context), isNew: true }];
}

/** What was typed → a lead of the contract, or what is wrong with each field. */
export function readLeadForm(form: LeadFormState, context: ReadingContext): Reading<LeadDraft, LeadField> {
  const errors: FieldErrors<LeadField> = {};
  const createdOn = requireDay(form.createdOn, 'createdOn', errors, context);
  const assessedOn = form.quality === 'unassessed' ? null : requireDay(form.assessedOn, 'assessedOn', errors, context);
  const closedOn = form.status === 'open' ? null : requireDay(form.closedOn, 'closedOn', errors, context);
  const expectedMinor = form.expected.trim() === '' ? null : readAmount(form.expected, context);
  if (form.expected.trim() !== '' && expectedMinor === null) errors.expected = 'amount';
  if (createdOn !== null && closedOn !== null && closedOn < createdOn) errors.closedOn = 'closedBeforeCreated';
  const score = readScore(form.score, errors);
  const stages = readSteps(form.stages, createdOn, errors, context);
  if (createdOn === null || Object.keys(errors).length > 0) return { ok: false, errors };
  return {
    ok: true,
    value: {
      id: form.id,
      createdOn,
      title: form.title.trim(),
      channelId: form.channelId,
      segment: labelOrNull(form.segment),
      campaign: labelOrNull(form.campaign),
      ownerId: form.ownerId,
      customerId: form.customerId,
      product: labelOrNull(form.product),
      quality: form.quality,
      assessedOn,
      status: form.status,
      closedOn,
      lostReason: form.status === 'lost' ? labelOrNull(form.lostReason) : null,
      expectedMinor,
      score,
      stages,
      note: form.note,
    },
  };
}

/** What of the lead decides its points, as far as it is typed and can be read. */
export function scorableOf(form: LeadFormState, context: ReadingContext): ScorableLead {
  return {
    channelId: form.channelId,
    segment: labelOrNull(form.segment),
    campaign: labelOrNull(form.campaign),
    product: labelOrNull(form.product),
    expectedMinor: form.expected.trim() === '' ? null : readAmount(form.expected, context),
    score: readScore(form.score, {}),
  };
}

function readScore(text: string, errors: FieldErrors<LeadField>): number | null {
  const typed = text.trim();
  if (typed === '') return null;
  const score = /^\d{1,3}$/.test(typed) ? Number(typed) : Number.NaN;
  if (score <= 100) return score;
  errors.score = 'score';
  return null;
}

/** The way with its days: none before the lead came, none before the one that precedes it. */
function readSteps(
  steps: readonly StageStep[],
  createdOn: IsoDate | null,
  errors: FieldErrors<LeadField>,
  context: ReadingContext,
): LeadStage[] {
  const read: LeadStage[] = [];
  for (const { stageId, enteredOn: text } of steps) {
    const enteredOn = readDay(text, context);
    const earliest = read.at(-1)?.enteredOn ?? createdOn;
    if (enteredOn === null) errors.stages = 'stageDay';
    else if (earliest !== null && enteredOn < earliest) errors.stages ??= 'stageOrder';
    if (enteredOn !== null) read.push({ stageId, enteredOn });
  }
  return read;
}
