import { readFileSync } from 'node:fs';
import type { Rectangle } from 'electron';
import { z } from 'zod';
import { replaceFile } from './replace-file';

export const SMALLEST = { width: 960, height: 600 } as const;
/** How much of the title bar must be on a screen for the window to be caught with the mouse. */
const GRIP = { width: 120, height: 32 } as const;

const coordinate = z.int().min(-100_000).max(100_000);
const placeSchema = z.object({
  /** `null`: wherever the system likes. */
  position: z.object({ x: coordinate, y: coordinate }).nullable(),
  width: z.int().min(SMALLEST.width).max(20_000),
  height: z.int().min(SMALLEST.height).max(20_000),
  maximized: z.boolean(),
});
export type WindowPlace = z.infer<typeof placeSchema>;

export const USUAL_PLACE: WindowPlace = { position: null, width: 1366, height: 768, maximized: false };

/** Where the window stood last; the usual place where that is unknown, unreadable or on a screen that is gone. */
export function recallWindow(file: string, screens: readonly Rectangle[]): WindowPlace {
  const place = read(file);
  if (place === null) return USUAL_PLACE;
  const { position, width, height } = place;
  const reachable = position !== null && screens.some((screen) => canBeCaught({ ...position, width, height }, screen));
  return reachable ? place : { ...place, position: null };
}

/** Keeps the place for the next start. Losing it is no harm, so that a failure is only told. */
export function rememberWindow(file: string, place: WindowPlace, onFailure: (error: unknown) => void): void {
  try {
    replaceFile(file, `${JSON.stringify(place)}\n`);
  } catch (error) {
    onFailure(error);
  }
}

function read(file: string): WindowPlace | null {
  try {
    return placeSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

function canBeCaught(bounds: Rectangle, screen: Rectangle): boolean {
  const width = Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x);
  const barVisible = bounds.y >= screen.y && bounds.y + GRIP.height <= screen.y + screen.height;
  return barVisible && width >= GRIP.width;
}
