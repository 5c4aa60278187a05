import type { ActionKind, HistoryChange, HistoryStep } from '@shared/contract/views/lists';
import { ENTITY_NAMES, type EntityName } from '@shared/domain/entities';
import type { Locale } from '@shared/domain/settings';
import { createWords } from '@shared/words';
import { describe, expect, it } from 'vitest';
import { valueInWords } from '../../../../src/renderer/src/i18n/change-words';
import { createFormat } from '../../../../src/renderer/src/i18n/format';
import { describeStep, recordName, sentenceText, wordedFields } from '../../../../src/renderer/src/i18n/step-words';

function change(fields: Partial<HistoryChange> = {}): HistoryChange {
  return { seq: 1, entity: 'sale', id: 'x', op: 'update', name: null, facts: {}, fields: [], alive: true, ...fields };
}

function step(kind: ActionKind, fields: Partial<HistoryStep> = {}): HistoryStep {
  const main = fields.main ?? null;
  const counts = main === null ? {} : { [main.entity]: 1 };
  return { id: 1, kind, atEpochMs: 0, records: 1, entity: null, subject: '', state: 'done', counts, ...fields, main };
}

function say(told: HistoryStep, locale: Locale = 'ru', short = false): string {
  const { t } = createWords(locale);
  const text = sentenceText(describeStep(told, t, createFormat(locale, 'RUB'), short), t);
  return text.replaceAll(/[\u00a0\u202f]/g, ' ');
}

const edit = change({
  name: 'Уралинвест',
  facts: { amountMinor: '114500.00' },
  fields: [{ field: 'amountMinor', before: '110500.00', after: '114500.00' }],
});

describe('a step in words', () => {
  it('says of an edit what became what, in a toast without naming what everybody sees', () => {
    const told = step('sale.save', { main: edit, subject: 'Уралинвест' });
    expect(say(told)).toBe('Продажа «Уралинвест»: сумма 110 500 → 114 500 ₽');
    expect(say(told, 'ru', true)).toBe('«Уралинвест»: сумма 110 500 → 114 500 ₽');
    expect(say(told, 'en')).toBe('Sale Уралинвест: amount 110,500 → ₽114,500');
    expect(say(step('sale.save', { main: { ...edit, name: '«Уралинвест»' } }))).toMatch(/^Продажа «Уралинвест»: /);
  });

  it('tells two fields and how many more', () => {
    const fields = [
      { field: 'channelId', before: null, after: 'Сайт' },
      { field: 'quality', before: 'unassessed', after: 'qualified' },
      { field: 'assessedOn', before: null, after: '2026-11-23' },
      { field: 'segment', before: null, after: 'Заводы' },
    ];
    const told = step('lead.save', { main: change({ entity: 'lead', name: 'Ромашка', fields }) });
    expect(say(told)).toBe('Лид «Ромашка»: канал пусто → Сайт; качество не оценён → годный; и ещё 1');
  });

  it('says of a new sale whose it is and how much, of one without a customer how much', () => {
    const made = change({ op: 'insert', name: 'Уралинвест', facts: { amountMinor: '114500.00' } });
    expect(say(step('sale.save', { main: made, subject: 'Уралинвест' }))).toBe(
      'Продажа записана: Уралинвест, 114 500 ₽',
    );
    expect(say(step('sale.save', { main: { ...made, name: null }, subject: '114500.00' }))).toBe(
      'Продажа записана: 114 500 ₽',
    );
  });

  it('counts many records with the plural of the language and says what they became', () => {
    const main = change({ entity: 'lead', fields: [{ field: 'quality', before: 'unassessed', after: 'qualified' }] });
    const of = (count: number) => say(step('lead.edit-many', { main, counts: { lead: count }, records: count }));
    expect(of(12)).toBe('Изменено 12 лидов: качество: годный');
    expect(of(3)).toBe('Изменены 3 лида: качество: годный');
    const removed = step('sale.remove-many', { main: change({ op: 'delete' }), counts: { sale: 3, lead: 1 } });
    expect(say(removed)).toBe('Удалены 3 продажи');
    expect(say(removed, 'en')).toBe('3 sales removed');
  });

  it('says of totals whose they are, of which day, and what was typed first, changed or erased', () => {
    const facts = { date: '2026-11-20' };
    const calls = { field: 'calls', before: null, after: '14' };
    const absent = { field: 'absent', before: null, after: 'false' };
    const total = change({ entity: 'day-total', op: 'insert', name: 'Анна Белова', facts, fields: [calls, absent] });
    const of = (fields: Partial<HistoryChange>, locale: Locale = 'ru') =>
      say(step('day-total.save', { main: { ...total, ...fields }, subject: 'Анна Белова' }), locale);
    expect(of({})).toBe('Итоги дня: Анна Белова, 20 ноя, звонки: 14');
    expect(of({}, 'en')).toBe('Day totals: Анна Белова, 20 Nov, calls: 14');
    expect(of({ op: 'update', fields: [{ ...calls, before: '1' }] })).toBe(
      'Итоги дня: Анна Белова, 20 ноя, звонки 1 → 14',
    );
    expect(of({ op: 'delete' })).toBe('Итоги дня стёрты: Анна Белова, 20 ноя');
  });

  it('leaves out whether a named customer is new, which is counted and not said', () => {
    const fields = [
      { field: 'customerId', before: null, after: 'Уралинвест' },
      { field: 'newCustomer', before: null, after: 'false' },
    ];
    const { t } = createWords('ru');
    const names = (told: typeof fields) =>
      wordedFields(told, t, createFormat('ru', 'RUB'), true).map(({ name }) => name);
    expect(names(fields)).toEqual(['клиент']);
    expect(names(fields.slice(1))).toEqual(['новый клиент']);
  });

  it('says of an absence whose it is and on which days', () => {
    const facts = { from: '2026-12-14', to: '2026-12-18' };
    const main = change({ entity: 'leave', op: 'insert', name: 'Мария Ким', facts });
    expect(say(step('leave.save', { main, subject: 'Мария Ким' }))).toBe('Мария Ким: отсутствие сохранено, 14–18 дек');
  });

  it('says since when somebody works; where nobody said, only at what rate', () => {
    const { t } = createWords('ru');
    const worded = (value: string) =>
      valueInWords('employment', value, t, createFormat('ru', 'RUB')).replaceAll('\u00a0', ' ');
    expect(worded('.. 100 %')).toBe('100 %');
    expect(worded('2026-10-11.. 100 %')).toBe('с 11 окт, 100 %');
    expect(worded('2026-01-12..2026-05-31 50 %, 2026-06-01.. 75 %')).toBe('с 12 янв по 31 мая, 50 %, с 1 июн, 75 %');
    expect(worded('..2026-05-31 50 %')).toBe('по 31 мая, 50 %');
  });

  it('tells the rules of the score as people read them', () => {
    const { t } = createWords('ru');
    const rules = JSON.stringify([
      { field: 'channel', operator: 'is', value: 'Рекомендации', points: 60 },
      { field: 'expected', operator: 'at-most', valueMinor: 50_000_00, points: -15 },
    ]);
    const told = valueInWords('scoreRules', rules, t, createFormat('ru', 'RUB')).replaceAll('\u00a0', ' ');
    expect(told).toBe('+60 канал: Рекомендации; −15 ожидаемая сумма до 50 000 ₽');
  });

  it('says what a file brought', () => {
    const counts = { sale: 4_238, lead: 6_300, customer: 85 };
    const told = step('import.commit', { subject: 'deals.csv', counts, records: 19_000 });
    expect(say(told)).toBe('Файл «deals.csv»: 4 238 продаж, 6 300 лидов');
    expect(say(told, 'en')).toBe('File “deals.csv”: 4,238 sales, 6,300 leads');
  });

  it('says which plan was set to what', () => {
    const fields = [{ field: 'valueMinor', before: null, after: '15600000.00' }];
    const main = change({ entity: 'target', op: 'insert', facts: { metric: 'revenue', periodKey: '2026-Q4' }, fields });
    expect(say(step('target.set', { main, subject: '2026-Q4' }))).toBe(
      'План изменён: IV квартал 2026, выручка 15 600 000 ₽',
    );
  });

  it('says of settings which one became what', () => {
    const fields = [{ field: 'conversionBenchmarkBp', before: '3 %', after: '4 %' }];
    const main = change({ entity: 'settings', fields });
    expect(say(step('settings.update', { main }))).toBe('Настройки: ориентир конверсии 3 % → 4 %');
  });
});

describe('a record', () => {
  it('has a name of words in every entity, without holes', () => {
    const facts = {
      amountMinor: '100.00',
      category: 'sales',
      metric: 'leads',
      periodKey: '2026-11',
      date: '2026-11-20',
      from: '2026-11-16',
      to: '2026-11-22',
    };
    const { t } = createWords('ru');
    const named = Object.fromEntries(
      ENTITY_NAMES.map((entity: EntityName) => [
        entity,
        recordName(change({ entity, name: 'Имя', facts }), t, createFormat('ru', 'RUB')).replaceAll('\u00a0', ' '),
      ]),
    );
    expect(named).toMatchObject({
      sale: '«Имя»',
      employee: 'Имя',
      expense: 'Продажи, Имя, 100 ₽',
      target: 'Лиды, Имя, ноябрь 2026',
      leave: 'Имя, 16–22 ноя',
      'calendar-day': 'Имя, 20 ноя',
      report: '16–22 ноя',
      settings: '',
    });
  });
});
