export interface Spread {
  /** Middle of the label. */
  readonly y: number;
  readonly height: number;
}

/**
 * Moves labels of one column up or down until none overlap, each as little as possible, and keeps them inside
 * `top`–`bottom` where they fit. Answers the new middles in the order given.
 */
export function pushApart(labels: readonly Spread[], top: number, bottom: number): number[] {
  const order = labels.map((_, index) => index).sort((a, b) => (labels[a]?.y ?? 0) - (labels[b]?.y ?? 0));
  const placed = order.map((index) => ({ index, y: labels[index]?.y ?? 0, half: (labels[index]?.height ?? 0) / 2 }));
  for (let pass = 0; pass < 60; pass += 1) {
    for (let next = 1; next < placed.length; next += 1) separate(placed[next - 1], placed[next]);
  }
  for (const label of placed) label.y = Math.max(label.y, top + label.half);
  for (let next = 1; next < placed.length; next += 1) pushDown(placed[next - 1], placed[next]);
  let limit = bottom;
  for (const label of placed.toReversed()) {
    label.y = Math.min(label.y, limit - label.half);
    limit = label.y - label.half;
  }
  const result = labels.map((label) => label.y);
  for (const label of placed) result[label.index] = label.y;
  return result;
}

interface Placed {
  readonly index: number;
  y: number;
  readonly half: number;
}

function separate(upper: Placed | undefined, lower: Placed | undefined): void {
  if (!upper || !lower) return;
  const overlap = upper.half + lower.half - (lower.y - upper.y);
  if (overlap <= 0) return;
  upper.y -= overlap / 2;
  lower.y += overlap / 2;
}

function pushDown(upper: Placed | undefined, lower: Placed | undefined): void {
  if (upper && lower) lower.y = Math.max(lower.y, upper.y + upper.half + lower.half);
}
