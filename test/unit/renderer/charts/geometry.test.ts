import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hatchStrokes } from '../../../../src/renderer/src/charts/hatch';
import { niceCountScale, niceMarks, niceScale, ROUND_STEPS } from '../../../../src/renderer/src/charts/nice-scale';
import { type Box, placeLabels } from '../../../../src/renderer/src/charts/place-labels';
import { pushApart } from '../../../../src/renderer/src/charts/push-apart';

describe('niceScale', () => {
  it.each([
    [245, 3, 300, 100],
    [0.0546, 3, 0.06, 0.02],
    [72, 2, 80, 40],
    [1.05, 2, 1.2, 0.6],
    [300, 3, 300, 100],
  ])('covers %d in %d intervals up to %d by %d', (value, intervals, max, interval) => {
    expect(niceScale(value, intervals)).toMatchObject({ max, interval });
  });

  it('takes ones, twos and fives where they are asked for', () => {
    expect(niceScale(0.038, 5, ROUND_STEPS)).toEqual({ max: 0.05, interval: 0.01, decimals: 2 });
  });

  it('always covers the value with round marks', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-4, max: 1e9, noNaN: true }),
        fc.integer({ min: 2, max: 5 }),
        (value, intervals) => {
          const scale = niceScale(value, intervals);
          expect(scale.max).toBeGreaterThanOrEqual(value * (1 - 1e-6));
          expect(scale.max).toBeLessThanOrEqual(value * 2 + 1e-9);
          expect(scale.max / scale.interval).toBeCloseTo(intervals, 6);
        },
      ),
    );
  });

  it('survives nothing at all', () => {
    expect(niceScale(0, 3).max).toBeGreaterThan(0);
  });

  it('gives counts no half marks', () => {
    expect(niceCountScale(2, 3)).toMatchObject({ max: 3, interval: 1 });
    expect(niceCountScale(4, 3)).toMatchObject({ max: 6, interval: 2 });
  });

  it('puts marks inside a stretch', () => {
    expect(niceMarks(940, 1420, 6)).toEqual([1000, 1100, 1200, 1300, 1400]);
    expect(niceMarks(5, 5, 4)).toEqual([]);
  });
});

describe('pushApart', () => {
  it('leaves labels that are apart where they are', () => {
    const labels = [
      { y: 20, height: 15 },
      { y: 80, height: 15 },
    ];
    expect(pushApart(labels, 0, 100)).toEqual([20, 80]);
  });

  it('moves two that overlap by the same distance, in the order given', () => {
    expect(
      pushApart(
        [
          { y: 52, height: 16 },
          { y: 48, height: 16 },
        ],
        0,
        100,
      ),
    ).toEqual([58, 42]);
  });

  it('never overlaps and never leaves the field where all fit', () => {
    const label = fc.record({ y: fc.integer({ min: -50, max: 350 }), height: fc.constantFrom(14, 15, 30) });
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 6 }), (labels) => {
        const ys = pushApart(labels, 0, 300);
        const boxes = labels
          .map(({ height }, index) => ({ top: (ys[index] ?? 0) - height / 2, bottom: (ys[index] ?? 0) + height / 2 }))
          .sort((a, b) => a.top - b.top);
        expect(boxes[0]?.top).toBeGreaterThanOrEqual(-1e-6);
        expect(boxes.at(-1)?.bottom).toBeLessThanOrEqual(300 + 1e-6);
        boxes.slice(1).forEach((box, index) => {
          expect(box.top).toBeGreaterThanOrEqual((boxes[index]?.bottom ?? 0) - 0.5);
        });
      }),
    );
  });
});

describe('placeLabels', () => {
  const field: Box = { x: 0, y: 0, width: 300, height: 200 };

  it('prefers the right, then the left where the right is taken', () => {
    const point = { x: 100, y: 100, width: 40, height: 14 };
    expect(placeLabels([point], [], field)[0]).toEqual({ x: 108, y: 93, width: 40, height: 14 });
    const wall: Box = { x: 105, y: 0, width: 20, height: 200 };
    expect(placeLabels([point], [wall], field)[0]?.x).toBe(52);
  });

  it('keeps labels inside the field and off each other', () => {
    const points = [
      { x: 290, y: 100, width: 40, height: 14 },
      { x: 290, y: 102, width: 40, height: 14 },
    ];
    const [first, second] = placeLabels(points, [], field);
    expect(first && first.x + first.width).toBeLessThanOrEqual(300);
    expect(Math.abs((first?.y ?? 0) - (second?.y ?? 0))).toBeGreaterThanOrEqual(14);
  });
});

describe('hatchStrokes', () => {
  it('ends every stroke at an edge of the box', () => {
    const box: Box = { x: 10, y: 20, width: 50, height: 120 };
    const strokes = hatchStrokes(box, 8);
    expect(strokes.length).toBeGreaterThan(15);
    for (const { x1, y1, x2, y2 } of strokes) {
      expect(x1 === 10 || y1 === 140).toBe(true);
      expect(x2 === 60 || y2 === 20).toBe(true);
      expect(x2 - x1).toBeCloseTo(y1 - y2, 9);
    }
  });
});
