import { describe, expect, it } from 'vitest';
import { createPaper } from '../../../../src/main/reporting/paper';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('paper', () => {
  const ru = createPaper('ru', 'RUB');
  const en = createPaper('en', 'USD');

  it('names weeks within a month, across months and across years', () => {
    expect(plain(ru.range({ from: '2026-11-16', to: '2026-11-20' }))).toBe('16–20 ноября 2026');
    expect(plain(ru.range({ from: '2026-09-28', to: '2026-10-02' }))).toBe('28 сентября – 2 октября 2026');
    expect(plain(en.range({ from: '2026-12-28', to: '2027-01-01' }))).toBe('28 December 2026 – 1 January 2027');
  });

  it('shows a column of millions in thousands and small money as it is', () => {
    const thousands = ru.column(908_760_000);
    expect([plain(thousands.unit), plain(thousands.cell(119_170_000)), plain(thousands.signed(-2_940_000))]).toEqual([
      'тыс. ₽',
      '1 192',
      '−29',
    ]);
    expect(plain(thousands.signed(32_600_000))).toBe('+326');
    expect(en.column(50_000).cell(12_300)).toBe('123');
  });
});
