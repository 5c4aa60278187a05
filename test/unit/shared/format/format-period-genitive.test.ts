import type { Period } from '@shared/calendar/period';
import { formatPeriodGenitive } from '@shared/format/format-period';
import { describe, expect, it } from 'vitest';

const PERIODS: readonly (readonly [Period, string, string])[] = [
  [{ kind: 'day', key: '2026-11-19', from: '2026-11-19', to: '2026-11-19' }, '19 ноября', '19 Nov'],
  [{ kind: 'week', key: '2026-W46', from: '2026-11-09', to: '2026-11-15' }, 'недели 9–15 ноя', 'week 9–15 Nov'],
  [{ kind: 'month', key: '2026-10', from: '2026-10-01', to: '2026-10-31' }, 'октября', 'October'],
  [{ kind: 'quarter', key: '2026-Q3', from: '2026-07-01', to: '2026-09-30' }, 'III квартала', 'Q3'],
  [{ kind: 'quarter', key: '2025-Q4', from: '2025-10-01', to: '2025-12-31' }, 'IV квартала 2025', 'Q4 2025'],
  [{ kind: 'year', key: '2025', from: '2025-01-01', to: '2025-12-31' }, '2025 года', '2025'],
];

describe('formatPeriodGenitive', () => {
  it.each(PERIODS)('%o', (period, ru, en) => {
    expect(formatPeriodGenitive(period, 'ru', 2026).replaceAll('\u00a0', ' ')).toBe(ru);
    expect(formatPeriodGenitive(period, 'en', 2026).replaceAll('\u00a0', ' ')).toBe(en);
  });
});
