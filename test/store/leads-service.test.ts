import type { LeadDraft } from '@shared/domain/entities';
import { expect, test } from 'vitest';
import { saveEmployee } from '../../src/main/services/directory';
import { undo } from '../../src/main/services/history';
import { getLead, leadPage, saveLead } from '../../src/main/services/leads';
import { assessLeads } from '../../src/main/services/leads-many';
import { openTestContext } from './support/open-test-context';
import { employee, lead } from './support/records';

const ALL = {
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

const draft = (fields: Partial<LeadDraft> = {}): LeadDraft => ({ ...lead(), id: null, ...fields });

test('the day of an assessment is today unless said, and is kept while the judgement stays', () => {
  const context = openTestContext({ now: '2026-11-23T10:40' });
  const { id } = saveLead(context, draft({ quality: 'qualified' }));
  expect(getLead(context, id).assessedOn).toBe('2026-11-23');
  saveLead(context, { ...getLead(context, id), assessedOn: '2026-11-20' });
  saveLead(context, { ...getLead(context, id), assessedOn: null, note: 'позвонить' });
  expect(getLead(context, id).assessedOn).toBe('2026-11-20');
  saveLead(context, { ...getLead(context, id), quality: 'unassessed' });
  expect(getLead(context, id).assessedOn).toBeNull();
});

test('many leads are assessed in one step, all or none', () => {
  const context = openTestContext();
  const ids = [1, 2, 3].map(() => saveLead(context, draft()).id);
  const { action } = assessLeads(context, { ids, quality: 'disqualified' });
  expect(action).toMatchObject({ kind: 'lead.assess', records: 3 });
  expect(leadPage(context, { ...ALL, quality: 'disqualified' }).total).toBe(3);
  undo(context);
  expect(leadPage(context, { ...ALL, quality: 'unassessed' }).total).toBe(3);
  const unknown = lead().id;
  expect(() => assessLeads(context, { ids: [...ids, unknown], quality: 'qualified' })).toThrow(
    expect.objectContaining({ key: 'records-not-found' }),
  );
  expect(leadPage(context, { ...ALL, quality: 'unassessed' }).total).toBe(3);
});

test('the list filters, sorts, pages and says what was edited', () => {
  const context = openTestContext();
  const anna = saveEmployee(context, { ...employee(), id: null }).id;
  const old = saveLead(context, draft({ createdOn: '2026-10-01', title: 'Иванова', ownerId: anna })).id;
  const lost = saveLead(
    context,
    draft({ createdOn: '2026-11-01', title: 'Сидоров', status: 'lost', closedOn: '2026-11-05' }),
  ).id;
  saveLead(context, { ...getLead(context, old), note: 'перезвонить' });
  const ids = (query: Partial<Parameters<typeof leadPage>[1]>) =>
    leadPage(context, { ...ALL, ...query }).rows.map((row) => row.lead.id);
  expect(ids({})).toEqual([lost, old]);
  expect(ids({ sort: 'oldest', limit: 1 })).toEqual([old]);
  expect(ids({ status: 'lost' })).toEqual([lost]);
  expect(ids({ employeeId: anna })).toEqual([old]);
  expect(ids({ to: '2026-10-31' })).toEqual([old]);
  expect(ids({ text: 'ПЕРЕЗВОН' })).toEqual([old]);
  expect(leadPage(context, ALL)).toMatchObject({
    total: 2,
    rows: [
      { edited: false, ownerName: null },
      { edited: true, ownerName: 'Анна Кузнецова' },
    ],
  });
});
