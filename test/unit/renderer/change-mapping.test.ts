import type { DealMapping, ImportPlan } from '@shared/contract/views/importing';
import { describe, expect, it } from 'vitest';
import { withColumn, withStage } from '../../../src/renderer/src/pages/import/change-mapping';
import { fileTotal, leadsToWrite, rowsToWrite } from '../../../src/renderer/src/pages/import/import-state';

const mapping: DealMapping = {
  columns: {
    externalId: 0,
    leadDate: 1,
    closeDate: null,
    stage: 2,
    amount: 3,
    owner: null,
    product: null,
    customer: null,
    channel: null,
  },
  stages: { Won: 'won' },
  dateOrder: 'ymd',
  decimal: 'point',
};

describe('withColumn', () => {
  it('moves a field and unties what stood on the column', () => {
    expect(withColumn(mapping, 1, 'amount').columns).toMatchObject({ leadDate: null, amount: 1, stage: 2 });
  });

  it('leaves a column out', () => {
    expect(withColumn(mapping, 3, null).columns).toMatchObject({ amount: null, stage: 2 });
  });

  it('adds the meaning of a stage to those that are known', () => {
    expect(withStage(mapping, 'Lost', 'lost').stages).toEqual({ Won: 'won', Lost: 'lost' });
  });
});

describe('the totals of a plan', () => {
  const part = (rows: number, amountMinor: number) => ({ rows, amountMinor });
  const totals: ImportPlan['totals'] = {
    sale: part(3, 300),
    'lost-lead': part(2, 0),
    'open-lead': part(1, 0),
    duplicate: part(4, 40),
    changed: part(5, 50),
    question: part(6, 6),
    skipped: part(7, 7),
  };
  const plan = { totals };

  it('makes the file out of its parts, and writes neither repeats nor questions', () => {
    expect(fileTotal(plan)).toEqual({ rows: 28, amountMinor: 403 });
    expect([rowsToWrite(plan), leadsToWrite(plan)]).toEqual([11, 6]);
  });
});
