import type { Lead } from '@shared/domain/entities';
import { expect, test } from 'vitest';
import { recordHistory, undo } from '../../src/main/services/history';
import { getLead, leadPage, saveLead } from '../../src/main/services/leads';
import { changeSettings, getSettings, renameLostReason } from '../../src/main/services/settings';
import {
  addStages,
  deleteStage,
  funnelUsage,
  moveLeads,
  orderStages,
  saveStage,
  stagesView,
} from '../../src/main/services/stages';
import { contentDigest } from '../../src/main/store/digest';
import { openTestContext } from './support/open-test-context';
import { lead } from './support/records';

const ALL_LEADS = {
  from: null,
  to: null,
  employeeId: null,
  channelId: null,
  quality: null,
  status: null,
  text: '',
  sort: 'newest',
  offset: 0,
  limit: 200,
} as const;

function openFunnel() {
  const context = openTestContext({ now: '2026-11-23T10:40' });
  const { action } = addStages(context, ['Новый', 'Встреча', 'Договор']);
  const names = () => stagesView(context).stages.map(({ name }) => name);
  const [first = '', second = '', third = ''] = stagesView(context).stages.map(({ id }) => id);
  const enter = (fields: Partial<Lead> = {}) => saveLead(context, { ...lead(fields), id: null }).id;
  const way = (id: string) => getLead(context, id).stages.map(({ stageId, enteredOn }) => [stageId, enteredOn]);
  return { context, action, names, first, second, third, enter, way };
}

const failing = (key: string) => expect.objectContaining({ key });

test('a whole funnel is one step; names there are already are left out', () => {
  const { context, action, names } = openFunnel();
  expect(action).toMatchObject({ kind: 'stage.add', records: 3 });
  expect(addStages(context, ['ВСТРЕЧА', 'Отгрузка', 'отгрузка']).action).toMatchObject({ records: 1 });
  expect(names()).toEqual(['Новый', 'Встреча', 'Договор', 'Отгрузка']);
  undo(context);
  undo(context);
  expect(names()).toEqual([]);
});

test('stages are renamed and put in another order', () => {
  const { context, names, first, second, third } = openFunnel();
  saveStage(context, { id: second, name: 'Показ' });
  orderStages(context, [third, first, second]);
  expect(names()).toEqual(['Договор', 'Новый', 'Показ']);
  expect(() => saveStage(context, { id: second, name: 'НОВЫЙ' })).toThrow(failing('name-taken'));
  expect(() => orderStages(context, [third, first])).toThrow(failing('invalid-input'));
  expect(() => orderStages(context, [third, first, first])).toThrow(failing('invalid-input'));
  expect(names()).toEqual(['Договор', 'Новый', 'Показ']);
});

test('leads move together in one step, with the day; those that stand there stay as they are', () => {
  const { context, first, second, enter, way } = openFunnel();
  const ids = [enter(), enter({ stages: [{ stageId: second, enteredOn: '2026-11-05' }] })];
  moveLeads(context, { ids, stageId: first, on: '2026-11-10' });
  const { action } = moveLeads(context, { ids, stageId: second, on: null });
  expect(action).toMatchObject({ kind: 'lead.move', subject: 'Встреча', records: 2 });
  expect(moveLeads(context, { ids, stageId: second, on: null }).action.records).toBe(0);
  expect(way(ids[0] ?? '')).toEqual([
    [first, '2026-11-10'],
    [second, '2026-11-23'],
  ]);
  expect(leadPage(context, { ...ALL_LEADS, stageId: second }).rows.map((row) => row.stageName)).toEqual([
    'Встреча',
    'Встреча',
  ]);
  expect(leadPage(context, { ...ALL_LEADS, stageId: first }).total).toBe(0);
  undo(context);
  expect(leadPage(context, { ...ALL_LEADS, stageId: first }).total).toBe(2);
});

test('a closed lead does not move, nor does one before its last step; then nobody moves', () => {
  const { context, first, second, enter, way } = openFunnel();
  const open = enter({ createdOn: '2026-11-02' });
  const lost = enter({ status: 'lost', closedOn: '2026-11-09' });
  expect(() => moveLeads(context, { ids: [open, lost], stageId: first, on: null })).toThrow(failing('lead-closed'));
  expect(() => moveLeads(context, { ids: [open], stageId: first, on: '2026-11-01' })).toThrow(failing('invalid-date'));
  moveLeads(context, { ids: [open], stageId: first, on: '2026-11-12' });
  expect(() => moveLeads(context, { ids: [open], stageId: second, on: '2026-11-11' })).toThrow(failing('invalid-date'));
  expect(way(open)).toEqual([[first, '2026-11-12']]);
});

test('the way of a lead is edited with its days, and its history speaks in names', () => {
  const { context, first, second, enter } = openFunnel();
  const id = enter({ stages: [{ stageId: first, enteredOn: '2026-11-02' }], score: 40 });
  const stages = [...getLead(context, id).stages, { stageId: second, enteredOn: '2026-11-09' as const }];
  saveLead(context, { ...getLead(context, id), stages, score: 70 });
  expect(recordHistory(context, { entity: 'lead', id })[0]?.fields).toEqual([
    { field: 'score', before: '40', after: '70' },
    { field: 'stages', before: 'Новый 2026-11-02', after: 'Новый 2026-11-02, Встреча 2026-11-09' },
  ]);
  const unknown = [{ stageId: lead().id, enteredOn: '2026-11-09' as const }];
  expect(() => saveLead(context, { ...getLead(context, id), stages: unknown })).toThrow(failing('record-not-found'));
});

test('a stage where open leads stand goes only with a place for them; ways keep its name', () => {
  const { context, names, first, second, enter, way } = openFunnel();
  const stages = [{ stageId: first, enteredOn: '2026-11-02' as const }];
  const open = enter({ stages });
  const won = enter({ stages, status: 'won', closedOn: '2026-11-09' });
  expect(funnelUsage(context).stages).toEqual([{ stageId: first, openLeads: 1 }]);
  const before = contentDigest(context.workspace.store);
  expect(() => deleteStage(context, { id: first, moveTo: null })).toThrow(
    expect.objectContaining({ key: 'stage-in-use', params: { name: 'Новый', count: 1 } }),
  );
  expect(() => deleteStage(context, { id: first, moveTo: first })).toThrow(failing('stage-in-use'));
  expect(deleteStage(context, { id: first, moveTo: second }).action).toMatchObject({
    kind: 'stage.remove',
    records: 2,
  });
  expect(names()).toEqual(['Встреча', 'Договор']);
  expect(stagesView(context).removed.map(({ name }) => name)).toEqual(['Новый']);
  expect(way(open)).toEqual([
    [first, '2026-11-02'],
    [second, '2026-11-23'],
  ]);
  expect(way(won)).toEqual([[first, '2026-11-02']]);
  undo(context);
  expect(contentDigest(context.workspace.store)).toBe(before);
});

test('a reason of loss is renamed in the list and, if wanted, in the leads, in one step', () => {
  const { context, enter } = openFunnel();
  changeSettings(context, { lostReasons: ['Дорого', 'Отложили'] });
  const lost = (lostReason: string) => enter({ status: 'lost', closedOn: '2026-11-09', lostReason });
  const [a, b, c] = [lost('Дорого'), lost('Дорого'), lost('Отложили')];
  const reasonOf = (id: string) => getLead(context, id).lostReason;
  expect(funnelUsage(context).reasons).toEqual([
    { reason: 'Дорого', leads: 2 },
    { reason: 'Отложили', leads: 1 },
  ]);
  const { action } = renameLostReason(context, { from: 'Дорого', to: 'Цена', inLeads: true });
  expect(action).toMatchObject({ kind: 'reason.rename', records: 3 });
  expect(getSettings(context).lostReasons).toEqual(['Цена', 'Отложили']);
  expect([a, b, c].map(reasonOf)).toEqual(['Цена', 'Цена', 'Отложили']);
  undo(context);
  expect([a, b, c].map(reasonOf)).toEqual(['Дорого', 'Дорого', 'Отложили']);
  renameLostReason(context, { from: 'Дорого', to: 'Отложили', inLeads: false });
  expect(getSettings(context).lostReasons).toEqual(['Отложили']);
  expect([a, b, c].map(reasonOf)).toEqual(['Дорого', 'Дорого', 'Отложили']);
});
