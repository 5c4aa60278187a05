import type { Box } from './place-labels';

export interface Stroke {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Diagonal strokes (rising to the right) that fill a box and end at its edges. */
export function hatchStrokes(box: Box, gap: number): Stroke[] {
  const { x, y, width, height } = box;
  const strokes: Stroke[] = [];
  // Each stroke lies on x + y = offset from the top left corner.
  for (let offset = gap / 2; offset < width + height; offset += gap) {
    const from = { x: Math.max(0, offset - height), y: Math.min(offset, height) };
    const to = { x: Math.min(offset, width), y: Math.max(0, offset - width) };
    strokes.push({ x1: x + from.x, y1: y + from.y, x2: x + to.x, y2: y + to.y });
  }
  return strokes;
}
