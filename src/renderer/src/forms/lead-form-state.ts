import type { Lead, LeadDraft, LeadQuality, LeadStage, LeadStatus } from '@shared/domain/entities';
import type { Id } from '@shared/domain/fields';
import {
  amountText,
  dayText,
  type FieldErrors,
  labelOrNull,
  type Reading,
  type ReadingContext,
  readAmount,
  requireDay,
} from './form-reading';

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
  readonly score: number | null;
  readonly stages: readonly LeadStage[];
  readonly note: string;
}

export type LeadField = 'createdOn' | 'assessedOn' | 'closedOn' | 'expected';

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
    score: null,
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
    score: lead.score,
    stages: lead.stages,
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

/** What was typed → a lead of the contract, or what is wrong with each field. */
export function readLeadForm(form: LeadFormState, context: ReadingContext): Reading<LeadDraft, LeadField> {
  const errors: FieldErrors<LeadField> = {};
  const createdOn = requireDay(form.createdOn, 'createdOn', errors, context);
  const assessedOn = form.quality === 'unassessed' ? null : requireDay(form.assessedOn, 'assessedOn', errors, context);
  const closedOn = form.status === 'open' ? null : requireDay(form.closedOn, 'closedOn', errors, context);
  const expectedMinor = form.expected.trim() === '' ? null : readAmount(form.expected, context);
  if (form.expected.trim() !== '' && expectedMinor === null) errors.expected = 'amount';
  if (createdOn !== null && closedOn !== null && closedOn < createdOn) errors.closedOn = 'closedBeforeCreated';
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
      score: form.score,
      stages: [...form.stages],
      note: form.note,
    },
  };
}
