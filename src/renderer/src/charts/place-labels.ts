export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LabelledPoint {
  readonly x: number;
  readonly y: number;
  /** Estimated size of the label. */
  readonly width: number;
  readonly height: number;
}

const GAP = 8;

/**
 * Finds each point's label a free place: right of it, left of it, then above and below. Later points yield to earlier
 * ones and to `taken`; where nothing is free the label stays on the right. Answers the labels' boxes.
 */
export function placeLabels(points: readonly LabelledPoint[], taken: readonly Box[], field: Box): Box[] {
  const occupied = [...taken];
  return points.map((point) => {
    const places = placesAround(point).filter((box) => inside(box, field));
    const free = places.find((box) => !occupied.some((other) => overlap(box, other)));
    const chosen = free ?? places[0] ?? placesAround(point)[0] ?? { x: point.x, y: point.y, width: 0, height: 0 };
    occupied.push(chosen);
    return chosen;
  });
}

function placesAround({ x, y, width, height }: LabelledPoint): Box[] {
  const right = x + GAP;
  const left = x - GAP - width;
  const rows = [y - height / 2, y - height - 4, y + 4, y - 2 * height, y + height];
  return rows.flatMap((top) => [
    { x: right, y: top, width, height },
    { x: left, y: top, width, height },
  ]);
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function inside(box: Box, field: Box): boolean {
  return (
    box.x >= field.x &&
    box.y >= field.y &&
    box.x + box.width <= field.x + field.width &&
    box.y + box.height <= field.y + field.height
  );
}
