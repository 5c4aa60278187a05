import { Html } from './html';

/** Outline icons on a 24-unit grid. */
const SHAPES = {
  'trending-up': '<path d="M16 7h6v6"/><path d="m22 7-8.5 8.5-5-5L2 17"/>',
  'trending-down': '<path d="M16 17h6v-6"/><path d="m22 17-8.5-8.5-5 5L2 7"/>',
  'on-pace': '<path d="M5 9h14"/><path d="M5 15h14"/>',
  'not-proven': '<circle cx="12" cy="12" r="9.5" stroke-dasharray="4.2 3.26"/>',
  above: '<circle cx="12" cy="12" r="10"/><path d="m9 12 2 2 4-4"/>',
  below: '<path d="M12 16h.01"/><path d="M12 8v4"/><path d="M8.3 2h7.4L22 8.3v7.4L15.7 22H8.3L2 15.7V8.3z"/>',
  'no-data': '<path d="M5 12h14"/>',
  'ramp-up':
    '<path d="M5 22h14"/><path d="M5 2h14"/><path d="M17 22v-4.2L12 12l-5 5.8V22"/><path d="M7 2v4.2L12 12l5-5.8V2"/>',
  up: '<path d="M7 7h10v10"/><path d="M7 17 17 7"/>',
  down: '<path d="m7 7 10 10"/><path d="M17 7v10H7"/>',
  percent: '<path d="M19 5 5 19"/><circle cx="6.5" cy="6.5" r="2.5"/><circle cx="17.5" cy="17.5" r="2.5"/>',
  audience: '<circle cx="12" cy="12" r="10"/><circle cx="12" cy="12" r="6"/><circle cx="12" cy="12" r="2"/>',
  people:
    '<path d="M16 21v-2a4 4 0 0 0-4-4H6a4 4 0 0 0-4 4v2"/><circle cx="9" cy="7" r="4"/><path d="M22 21v-2a4 4 0 0 0-3-3.87"/><path d="M16 3.13a4 4 0 0 1 0 7.75"/>',
  list: '<path d="m3 17 2 2 4-4"/><path d="m3 7 2 2 4-4"/><path d="M13 6h8"/><path d="M13 12h8"/><path d="M13 18h8"/>',
  lock: '<rect width="18" height="11" x="3" y="11" rx="2"/><path d="M7 11V7a5 5 0 0 1 10 0v4"/>',
  history: '<path d="M3 12a9 9 0 1 0 9-9 9.75 9.75 0 0 0-6.74 2.74L3 8"/><path d="M3 3v5h5"/><path d="M12 7v5l4 2"/>',
  clock: '<circle cx="12" cy="12" r="10"/><path d="M12 6v6l4 2"/>',
} as const;
export type IconName = keyof typeof SHAPES;

export function icon(name: IconName): Html {
  return new Html(`<svg class="i" viewBox="0 0 24 24" aria-hidden="true">${SHAPES[name]}</svg>`);
}
