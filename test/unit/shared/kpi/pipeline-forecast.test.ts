import {
  computePipelineForecast,
  computeStageChances,
  type PipelineInput,
} from '@shared/kpi/targets/pipeline-forecast';
import type { OpenDeal } from '@shared/kpi/targets/pipeline-outcomes';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const forecast = (deals: readonly OpenDeal[], fields: Partial<PipelineInput> = {}) => {
  const result = computePipelineForecast({
    unit: 'money',
    target: 1_600,
    actual: 1_000,
    deals,
    against: null,
    ...fields,
  });
  if ('status' in result) throw new Error(result.reason);
  return result;
};
/** So many leads behind a chance that it is as good as certain. */
const known = (amount: number, chance: number): OpenDeal => ({ amount, chance, n: 1e12 });

describe('chances of a stage', () => {
  it('are the wins among those who reached it, drawn to the chance of any lead by four leads', () => {
    // In general (29 + 1) / (298 + 2) = 0.1. Of 16 offers 9 were won: (9 + 0.4) / 20; nobody has reached "contract".
    const chances = computeStageChances({ stageId: null, reached: 298, won: 29 }, [
      { stageId: 'offer', reached: 16, won: 9 },
      { stageId: 'contract', reached: 0, won: 0 },
    ]);
    if ('status' in chances) throw new Error(chances.reason);
    expect(chances.get(null)).toEqual({ chance: 0.1, n: 298 });
    expect(chances.get('offer')?.chance).toBeCloseTo(0.47, 10);
    expect(chances.get('contract')).toEqual({ chance: 0.1, n: 0 });
  });

  it('are not told from fewer than ten leads', () => {
    expect(computeStageChances({ stageId: null, reached: 9, won: 9 }, [])).toEqual({
      status: 'no-data',
      reason: 'too-few-leads',
    });
  });
});

describe('pipeline forecast', () => {
  it('is A + Σ a·p, and lists every outcome of a few deals', () => {
    // 600 at 50 % and 200 at 25 %: 0 (37.5 %), 200 (12.5 %), 600 (37.5 %), 800 (12.5 %) on top of 1 000.
    expect(forecast([known(600, 0.5), known(200, 0.25)])).toMatchObject({
      mid: 1_350,
      low: 1_000,
      innerLow: 1_000,
      innerHigh: 1_600,
      high: 1_800,
      n: 2,
    });
    expect(forecast([known(600, 0.5), known(200, 0.25)]).probability).toBeCloseTo(0.5, 4);
    expect(forecast([known(600, 0.5), known(200, 0.25)], { target: 1_800 }).probability).toBeCloseTo(0.125, 4);
    expect(forecast([known(600, 0.5)], { target: 1_000 }).probability).toBe(1);
    expect(forecast([known(600, 0.5)], { target: null }).probability).toBeNull();
  });

  it('is wider where the chance itself is known from few leads', () => {
    const deals = (n: number) => Array.from({ length: 19 }, () => ({ amount: 100, chance: 0.5, n }));
    const width = (n: number) => {
      const { low, high } = forecast(deals(n));
      return (high ?? 0) - (low ?? 0);
    };
    expect(width(4)).toBeGreaterThan(width(1_000));
  });

  it('lists what a binomial count says: 19 deals of one size at 30 %', () => {
    // P(X ≥ 9) for X ~ B(19, 0.3) is 8.39 %.
    const deals = Array.from({ length: 19 }, () => known(1, 0.3));
    const { probability, mid } = forecast(deals, { unit: 'count', actual: 0, target: 9 });
    expect(probability).toBeCloseTo(0.0839, 3);
    expect(mid).toBeCloseTo(5.7, 10);
  });

  it('from 20 deals on draws them: like the list of 19, and always the same', () => {
    const deals = Array.from({ length: 20 }, () => known(1, 0.3));
    const drawn = forecast(deals, { unit: 'count', actual: 0, target: 9 });
    // P(X ≥ 9) for X ~ B(20, 0.3) is 11.33 %.
    expect(drawn.probability).toBeCloseTo(0.1133, 1);
    expect(forecast(deals, { unit: 'count', actual: 0, target: 9 })).toEqual(drawn);
  });

  it('of thousands of deals has the width of their sum', () => {
    // 5 000 · 0.2 · 0.8: a deviation of 28.3; eight of ten within ±1.2816 of it.
    const { low, high, mid } = forecast(
      Array.from({ length: 5_000 }, () => known(1, 0.2)),
      { unit: 'count', actual: 0 },
    );
    expect(mid).toBeCloseTo(1_000, 6);
    expect((high ?? 0) - (low ?? 0)).toBeGreaterThan(2 * 1.2816 * 28.3 * 0.9);
    expect((high ?? 0) - (low ?? 0)).toBeLessThan(2 * 1.2816 * 28.3 * 1.1);
  });

  it('keeps its middle in the range and does not care for the order', () => {
    const anyDeals = fc.array(
      fc.record({
        amount: fc.integer({ min: 1, max: 50 }),
        chance: fc.double({ min: 0, max: 1, noNaN: true }),
        n: fc.nat({ max: 100 }),
      }),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(anyDeals, (deals) => {
        const { low, mid, high, innerLow, innerHigh, probability } = forecast(deals, { target: 1_100 });
        expect(low).toBeLessThanOrEqual(mid);
        expect(high).toBeGreaterThanOrEqual(mid);
        expect(innerLow).toBeLessThanOrEqual(innerHigh ?? 0);
        expect(probability).toBeGreaterThanOrEqual(0);
        expect(probability).toBeLessThanOrEqual(1);
        if (deals.length >= 20) return;
        const other = forecast([...deals].reverse(), { target: 1_100 });
        expect(other.probability).toBeCloseTo(probability ?? 0, 9);
      }),
      { numRuns: 40 },
    );
  });

  it('says why there is none', () => {
    const none = (fields: Partial<PipelineInput>) =>
      computePipelineForecast({ unit: 'money', target: null, actual: 5, deals: [], against: null, ...fields });
    expect(none({})).toEqual({ status: 'no-data', reason: 'no-open-deals' });
    expect(none({ deals: [known(1, 0.5)], against: 'period-over' })).toEqual({
      status: 'no-data',
      reason: 'period-over',
    });
  });
});
