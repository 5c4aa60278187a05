import type { IsoDate } from '@shared/calendar/iso-date';
import type { FunnelUsage, StagesView } from '@shared/contract/views/funnel';
import type { WriteReceipt } from '@shared/contract/views/lists';
import type { Lead } from '@shared/domain/entities';
import { AppError } from '@shared/domain/errors';
import type { Id } from '@shared/domain/fields';
import { foldText } from '@shared/domain/fold-text';
import type { Stage } from '@shared/domain/stage';
import { countLeadsByReason, countOpenLeadsByStage, listLeadsAtStage } from '../store/lead-funnel';
import { findLead, updateLead } from '../store/leads';
import { newId } from '../store/new-id';
import { findStage, insertStage, listStages, listStagesEver, removeStage, updateStage } from '../store/stages';
import type { Store } from '../store/store';
import type { AppContext } from './context';
import { found } from './found';

/** The funnel as it is, and the stages that were removed: ways of leads still name them. */
export function stagesView(context: AppContext): StagesView {
  const { store } = context.workspace;
  const stages = listStages(store);
  const living = new Set(stages.map(({ id }) => id));
  return { stages, removed: listStagesEver(store).filter(({ id }) => !living.has(id)) };
}

/** How many open leads stand at each stage, and how many carry each reason of loss. */
export function funnelUsage(context: AppContext): FunnelUsage {
  const { store } = context.workspace;
  return { stages: countOpenLeadsByStage(store), reasons: countLeadsByReason(store) };
}

/** A new stage comes last. Throws `name-taken` and `record-not-found`. */
export function saveStage(context: AppContext, draft: { readonly id: Id | null; readonly name: string }): WriteReceipt {
  const { store } = context.workspace;
  const stages = listStages(store);
  assertNameFree(stages, draft);
  const before = draft.id === null ? null : found(findStage(store, draft.id));
  const stage: Stage = {
    id: draft.id ?? newId(),
    name: draft.name,
    position: before?.position ?? nextPosition(stages),
  };
  const { action } = store.act('stage.save', stage.name, (writer) =>
    before === null ? insertStage(writer, stage) : updateStage(writer, stage),
  );
  return { id: stage.id, action };
}

/** Stages by name, in order, behind those there are; names that are there already are left out. */
export function addStages(context: AppContext, names: readonly string[]): WriteReceipt {
  const { store } = context.workspace;
  const stages = listStages(store);
  const known = new Set(stages.map(({ name }) => foldText(name)));
  const fresh = names.filter((name) => !known.has(foldText(name)) && known.add(foldText(name)));
  const first = nextPosition(stages);
  const added = fresh.map((name, index): Stage => ({ id: newId(), name, position: first + index }));
  const { action } = store.act('stage.add', fresh.join(', '), (writer) => {
    for (const stage of added) insertStage(writer, stage);
  });
  return { id: added[0]?.id ?? stages[0]?.id ?? newId(), action };
}

/** Puts the funnel in this order. Throws `invalid-input` where the ids are not exactly those of the funnel. */
export function orderStages(context: AppContext, ids: readonly Id[]): WriteReceipt {
  const { store } = context.workspace;
  const stages = new Map(listStages(store).map((stage) => [stage.id, stage]));
  const ordered = ids.map((id) => stages.get(id));
  if (new Set(ids).size !== stages.size || ids.length !== stages.size) {
    throw new AppError('validation', 'invalid-input', { field: 'ids' });
  }
  const { action } = store.act('stage.order', '', (writer) => {
    ordered.forEach((stage, position) => {
      updateStage(writer, { ...found(stage ?? null), position });
    });
  });
  return { id: ids[0] ?? newId(), action };
}

/**
 * The stage leaves the funnel; leads keep it in their way. Open leads that stand there move on to `moveTo` on this
 * day, in the same step. Throws `record-not-found`, and `stage-in-use` where leads stand there and none is named.
 */
export function deleteStage(
  context: AppContext,
  { id, moveTo }: { readonly id: Id; readonly moveTo: Id | null },
): WriteReceipt {
  const { store } = context.workspace;
  const stage = found(findStage(store, id));
  const leads = listLeadsAtStage(store, id);
  const target = moveTo === null || moveTo === id ? null : found(findStage(store, moveTo)).id;
  if (leads.length > 0 && target === null) {
    throw new AppError('conflict', 'stage-in-use', { name: stage.name, count: leads.length });
  }
  const today = context.clock.today();
  const { action } = store.act('stage.remove', stage.name, (writer) => {
    for (const lead of leads) {
      if (target !== null) updateLead(writer, enterStage(lead, target, laterOf(today, lastDayOf(lead))));
    }
    removeStage(writer, id);
  });
  return { id, action };
}

/**
 * Moves open leads to a stage in one step, all or none; those that stand there already stay as they are. Throws
 * `record-not-found`, `lead-closed`, and `invalid-date` where the day lies before a lead's last step.
 */
export function moveLeads(
  context: AppContext,
  input: { readonly ids: readonly Id[]; readonly stageId: Id; readonly on: IsoDate | null },
): WriteReceipt {
  const { store } = context.workspace;
  const stage = found(findStage(store, input.stageId));
  const on = input.on ?? context.clock.today();
  const leads = [...new Set(input.ids)].map((id) => found(findLead(store, id)));
  for (const lead of leads) {
    if (lead.status !== 'open') throw new AppError('conflict', 'lead-closed', { name: lead.title });
    const earliest = lastDayOf(lead);
    if (on < earliest) throw new AppError('validation', 'invalid-date', { field: 'on', earliest });
  }
  const { action } = store.act('lead.move', stage.name, (writer) => {
    for (const lead of leads) {
      if (lead.stages.at(-1)?.stageId !== stage.id) updateLead(writer, enterStage(lead, stage.id, on));
    }
  });
  return { id: input.ids[0] ?? newId(), action };
}

/** Throws `record-not-found` where a step of the way is none of the firm's stages, past or present. */
export function assertStagesKnown(store: Store, stages: Lead['stages']): void {
  if (stages.length === 0) return;
  const known = new Set(listStagesEver(store).map(({ id }) => id));
  if (stages.some(({ stageId }) => !known.has(stageId))) throw new AppError('not-found', 'record-not-found');
}

function enterStage(lead: Lead, stageId: Id, enteredOn: IsoDate): Lead {
  return { ...lead, stages: [...lead.stages, { stageId, enteredOn }] };
}

/** The day before which nothing more can happen to the lead. */
function lastDayOf(lead: Lead): IsoDate {
  return lead.stages.at(-1)?.enteredOn ?? lead.createdOn;
}

function laterOf(left: IsoDate, right: IsoDate): IsoDate {
  return left > right ? left : right;
}

function nextPosition(stages: readonly Stage[]): number {
  return Math.max(-1, ...stages.map(({ position }) => position)) + 1;
}

function assertNameFree(
  stages: readonly Stage[],
  { id, name }: { readonly id: Id | null; readonly name: string },
): void {
  const namesake = stages.find((stage) => foldText(stage.name) === foldText(name));
  if (namesake && namesake.id !== id) throw new AppError('conflict', 'name-taken', { name });
}
