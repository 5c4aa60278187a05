import type { IsoDate } from '@shared/calendar/iso-date';
import type { ExpenseCategory } from '@shared/domain/entities';
import { parseAmount } from '@shared/format/parse-amount';
import { parseDay } from '@shared/format/parse-day';
import { describe, expect, it } from 'vitest';
import { type LineContext, parseEntryLine } from '../../../../src/renderer/src/forms/parse-entry-line';

const ORLOV = '11111111-1111-4111-8111-111111111111';
const KIM = '22222222-2222-4222-8222-222222222222';
const ADS = '33333333-3333-4333-8333-333333333333';
const SITE = '44444444-4444-4444-8444-444444444444';

const DAYS: Readonly<Record<string, IsoDate>> = {
  вчера: '2026-11-22',
  пт: '2026-11-20',
  '12.11': '2026-11-12',
  '-3': '2026-11-20',
};

/** Readers as plain as the cases need; the real ones have their own tests. */
const context: LineContext = {
  people: [
    { id: ORLOV, name: 'Дмитрий Орлов' },
    { id: KIM, name: 'Мария Ким' },
  ],
  channels: [
    { id: ADS, name: 'Реклама' },
    { id: SITE, name: 'Сайт' },
  ],
  categories: new Map<string, ExpenseCategory>(),
  readAmount: (text) => {
    const match = /^=?(\d[\d ]*)(?:,(\d+))?(т|k)?$/.exec(text);
    if (!match) return null;
    const major = Number(`${match[1]?.replaceAll(' ', '')}.${match[2] ?? '0'}`);
    return Math.round(major * (match[3] ? 1_000 : 1) * 100);
  },
  readDay: (text) => DAYS[text] ?? null,
};

describe('parseEntryLine', () => {
  it('reads amount, day and customer in the order of the mock-up', () => {
    const line = parseEntryLine('12,5т пт маяк', context);
    expect(line.amountMinor).toEqual({ value: 1_250_000, text: '12,5т' });
    expect(line.day).toEqual({ value: '2026-11-20', text: 'пт' });
    expect(line.rest).toBe('маяк');
    expect(line.tokens.map((token) => [token.role, token.start, token.end])).toEqual([
      ['amount', 0, 5],
      ['day', 6, 8],
      ['text', 9, 13],
    ]);
  });

  it('reads the same in any other order', () => {
    const line = parseEntryLine('маяк вчера 12500', context);
    expect([line.amountMinor?.value, line.day?.value, line.rest]).toEqual([1_250_000, '2026-11-22', 'маяк']);
  });

  it('joins the groups of a thousand into one amount', () => {
    const line = parseEntryLine('1 250 000,50 Уралмет', context);
    expect(line.amountMinor).toEqual({ value: 125_000_050, text: '1 250 000,50' });
    expect(line.rest).toBe('Уралмет');
  });

  it('takes an amount with roubles said after it, however they are spelled', () => {
    const read = { ...context, readAmount: (text: string) => parseAmount(text, 'RUB', 'ru') };
    const cases = ['45 000,50р Маяк', '45 000,50 руб Маяк', 'Маяк 45 000,50 р.', '45,0005 т.р. Маяк', '45,0005тр Маяк'];
    for (const text of cases) {
      const line = parseEntryLine(text, read);
      expect([text, line.amountMinor?.value, line.rest]).toEqual([text, 4_500_050, 'Маяк']);
    }
    expect(parseEntryLine('20 тысяч рублей', read).amountMinor?.value).toBe(2_000_000);
  });

  it('does not join numbers that are no thousands', () => {
    const line = parseEntryLine('500 45', context);
    expect(line.amountMinor?.value).toBe(50_000);
    expect(line.rest).toBe('45');
  });

  it('takes 12.11 for a day and keeps the amount beside it', () => {
    const line = parseEntryLine('900 12.11', context);
    expect([line.amountMinor?.value, line.day?.value]).toEqual([90_000, '2026-11-12']);
  });

  it('takes -3 for a day three days ago, never for an amount', () => {
    const line = parseEntryLine('-3 900', context);
    expect([line.amountMinor?.value, line.day?.text]).toEqual([90_000, '-3']);
  });

  it('knows people and channels by the start of a word where only one fits', () => {
    const line = parseEntryLine('900 орл рекл Техноком', context);
    expect([line.personId?.value, line.channelId?.value, line.rest]).toEqual([ORLOV, ADS, 'Техноком']);
  });

  it('leaves two letters to the customer unless a mark says otherwise', () => {
    expect(parseEntryLine('900 ор', context).personId).toBeNull();
    expect(parseEntryLine('900 @ор', context).personId?.value).toBe(ORLOV);
    expect(parseEntryLine('900 #са', context).channelId?.value).toBe(SITE);
  });

  it('keeps quoted words as they are, even a person or a number', () => {
    const line = parseEntryLine('900 «Ким и 24 партнёра»', context);
    expect([line.personId, line.rest]).toEqual([null, 'Ким и 24 партнёра']);
  });

  it('understands an unclosed quote while it is being typed', () => {
    expect(parseEntryLine('900 «Северный кон', context).rest).toBe('Северный кон');
  });

  it('gives a second number and a second person to the text', () => {
    const line = parseEntryLine('900 ким орлов 700', context);
    expect([line.amountMinor?.value, line.personId?.value, line.rest]).toEqual([90_000, KIM, 'орлов 700']);
  });

  it('names a category of an expense', () => {
    const categories = new Map<string, ExpenseCategory>([
      ['оклад', 'salary'],
      ['зарплата', 'salary'],
      ['реклама', 'marketing'],
    ]);
    const line = parseEntryLine('зарп 90т ким', { ...context, categories });
    expect([line.category?.value, line.amountMinor?.value, line.personId?.value]).toEqual(['salary', 9_000_000, KIM]);
  });

  it('takes one word for a category and a channel where it names both', () => {
    const categories = new Map<string, ExpenseCategory>([['реклама', 'marketing']]);
    const line = parseEntryLine('реклама 90т', { ...context, categories });
    expect([line.category?.value, line.channelId?.value, line.rest]).toEqual(['marketing', ADS, '']);
  });

  it('answers an empty line with nothing', () => {
    expect(parseEntryLine('   ', context)).toMatchObject({ tokens: [], amountMinor: null, day: null, rest: '' });
  });
});

describe('parseEntryLine with the readers of the app', () => {
  const real: LineContext = {
    ...context,
    readAmount: (text) => parseAmount(text, 'RUB', 'ru'),
    readDay: (text) => parseDay(text, '2026-11-23', 'ru'),
  };
  const cases: readonly [string, number | null, string | null, string][] = [
    ['12,5т пт маяк', 1_250_000, '2026-11-20', 'маяк'],
    ['12 500,50 вчера Уралмет', 1_250_050, '2026-11-22', 'Уралмет'],
    ['=1200*3 12.11 Донмаш', 360_000, '2026-11-12', 'Донмаш'],
    ['1,2 млн ₽ -3 Камапром', 120_000_000, '2026-11-20', 'Камапром'],
    ['12 ноя 5000 Маркет', 500_000, '2026-11-12', 'Маркет'],
    ['90 тыс Вторчермет', 9_000_000, null, 'Вторчермет'],
    ['15к Всемаркет сегодня', 1_500_000, '2026-11-23', 'Всемаркет'],
  ];
  it.each(cases)('reads «%s»', (text, amount, day, rest) => {
    const line = parseEntryLine(text, real);
    expect([line.amountMinor?.value ?? null, line.day?.value ?? null, line.rest]).toEqual([amount, day, rest]);
  });
});
