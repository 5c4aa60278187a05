import { describe, expect, it } from 'vitest';
import { buildCostOption } from '../../../../src/renderer/src/charts/build-cost-option';
import { buildEvidenceOption } from '../../../../src/renderer/src/charts/build-evidence-option';
import { buildMarginalOption, type MarginalPoint } from '../../../../src/renderer/src/charts/build-marginal-option';
import { illustrateRateEvidence } from '../../../../src/renderer/src/pages/conversion/evidence';
import { COST_EVIDENCE, illustrateCostEvidence } from '../../../../src/renderer/src/pages/cost/evidence';
import { costMonth, costView, MISSING } from '../fixtures/views';
import { countOf, look, PALETTE, textsOf } from './drawn';

describe('buildCostOption', () => {
  const { months } = costView();

  it('names the last cost with its customers, and the parts of the stack', () => {
    const texts = textsOf(buildCostOption(months, look()));
    for (const text of ['25 900 ₽', 'ноябрь, 23 клиента', 'маркетинг', 'зарплата', 'продажи', 'прочее', 'сен 26']) {
      expect(texts).toContain(text);
    }
  });

  it('says the month in short where the full name would not fit', () => {
    expect(textsOf(buildCostOption(months, look('en')))).toContain('Nov, 23 customers');
  });

  it('does not name a part that never occurs', () => {
    const plain = months.map((month) => ({ ...month, cost: { ...month.cost, other: 0 } }));
    expect(textsOf(buildCostOption(plain, look()))).not.toContain('прочее');
  });

  it('draws no whisker and no point for a month without customers', () => {
    const bare = [costMonth('2026-10', { customers: 0, cac: MISSING }), costMonth('2026-11')];
    expect(countOf(buildCostOption(bare, look()), PALETTE.accentMid)).toBe(1);
  });
});

describe('buildMarginalOption', () => {
  const point = (name: string, costMinor: number, customers: number, running = false): MarginalPoint => ({
    name,
    running,
    costMinor,
    customers,
    low: customers * 0.75,
    high: customers * 1.3,
  });
  const points = [
    point('I кв.', 201_000_000, 70),
    point('II кв.', 222_000_000, 80),
    point('IV кв., к 20 ноя', 164_970_000, 48, true),
  ];

  it('labels every period, the axes and the ray', () => {
    const texts = textsOf(buildMarginalOption({ points, rayName: 'по средней\nцене IV кв.' }, look()), 384, 240);
    for (const text of ['I кв.', 'II кв.', 'IV кв., к 20 ноя', 'новых клиентов', '3 млн ₽', 'по средней']) {
      expect(texts).toContain(text);
    }
  });

  it('puts the unit first in English', () => {
    expect(textsOf(buildMarginalOption({ points, rayName: '' }, look('en')), 384, 240)).toContain('₽3M');
  });

  it('draws no ray from a period without customers', () => {
    const none = [point('IV кв.', 100, 0, true)];
    expect(textsOf(buildMarginalOption({ points: none, rayName: 'по средней' }, look()))).not.toContain('по средней');
  });
});

describe('evidence for empty pages', () => {
  it('shows how the interval of a rate narrows: the figures of the definitions', () => {
    const texts = textsOf(buildEvidenceOption(illustrateRateEvidence(0.03, look()), look()));
    for (const text of ['1 из 30:', '0,6–16,7 %', '1,0–8,5 %', '1,6–5,6 %', '2,1–4,3 %', 'ориентир 3 %']) {
      expect(texts).toContain(text);
    }
  });

  it('shows by what factor a cost may be off: 5, 10 and 20 customers of the definitions', () => {
    const rounded = COST_EVIDENCE.map(({ customers, low, high }) => [customers, low.toFixed(2), high.toFixed(2)]);
    expect(rounded).toContainEqual([5, '0.43', '3.08']);
    expect(rounded).toContainEqual([10, '0.54', '2.09']);
    expect(rounded).toContainEqual([20, '0.65', '1.64']);
    expect(textsOf(buildEvidenceOption(illustrateCostEvidence(look()), look()))).toContain('10 клиентов:');
  });
});
