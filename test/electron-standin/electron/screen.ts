import { loud } from '../loud.ts';

const area = { x: 0, y: 0, width: 1920, height: 1080 };
const display = loud('display', { id: 1, bounds: area, workArea: area, scaleFactor: 1 });

/** One full-HD screen. */
export const screen = loud('screen', {
  getAllDisplays: () => [display],
  getPrimaryDisplay: () => display,
});
