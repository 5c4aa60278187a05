import type { Lever } from '@shared/kpi/advice/lever';
import { createWords } from '@shared/words';
import { adviceText, leverText } from '@shared/words/lever-text';
import { describe, expect, it } from 'vitest';

const ru = createWords('ru').t;
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

const CASES: readonly (readonly [Lever, string, string])[] = [
  [
    {
      kind: 'narrow-audience',
      name: 'Реклама',
      customers: 8,
      leads: 632,
      ratio: 0.0127,
      shareNow: 0.38,
      shareBefore: 0.25,
      mixEffect: -0.0023,
    },
    'Сузить аудиторию: Реклама.',
    '8 из 632 стали клиентами (1,3 %), это ниже ориентира. Доля в лидах была 25 %, стала 38 %; это −0,23 п. п.',
  ],
  [
    {
      kind: 'narrow-audience',
      name: 'Агро',
      customers: 3,
      leads: 316,
      ratio: 3 / 316,
      shareNow: 0.191,
      shareBefore: 0.19,
      mixEffect: 0,
    },
    'Сузить аудиторию: Агро.',
    '3 из 316 стали клиентами (0,9 %), это ниже ориентира. Доля в лидах 19 %.',
  ],
  [
    { kind: 'use-best-channel', name: 'Рекомендации', customers: 15, leads: 127, ratio: 0.118, timesOthers: 9.3 },
    'Больше лидов: Рекомендации.',
    '15 из 127 стали клиентами (11,8 %), в 9 раз чаще остальных.',
  ],
  [
    { kind: 'use-best-channel', name: null, customers: 15, leads: 127, ratio: 0.118, timesOthers: 2.41 },
    'Больше лидов: без названия.',
    '15 из 127 стали клиентами (11,8 %), в 2,4 раза чаще остальных.',
  ],
  [
    { kind: 'improve-landing', name: 'Весна', qualified: 60, assessed: 240, ratio: 0.25, othersRatio: 0.44 },
    'Проверить страницу и призыв: Весна.',
    'Годны 60 из 240 оценённых лидов (25 %), у остальных 44 %: обещание приводит не тех.',
  ],
  [
    {
      kind: 'fix-step',
      fromStage: 'Предложение',
      toStage: null,
      reached: 66,
      of: 342,
      ratio: 66 / 342,
      before: 0.22,
    },
    'Дожимать на этапе «Предложение».',
    'Из 342 клиентом стали 66: это 19 %, раньше было 22 %.',
  ],
  [
    { kind: 'fix-step', fromStage: null, toStage: 'Связались', reached: 160, of: 200, ratio: 0.8, before: 0.9 },
    'Разобрать шаг «Лид → Связались».',
    'Дальше прошли 160 из 200: это 80 %, раньше было 90 %.',
  ],
  [
    { kind: 'answer-faster', fastCustomers: 30, fastLeads: 400, slowCustomers: 8, slowLeads: 400 },
    'Отвечать быстрее.',
    'Кому ответили за день, покупают чаще: 30 из 400 (7,5 %), остальные 8 из 400 (2,0 %).',
  ],
  [
    { kind: 'nurture-open', idleLeads: 21, olderThanDays: 30, lateCustomers: 90, lateLeads: 1000 },
    'Вернуться к старым лидам.',
    '21 открытый лид старше 30 дней никто не двигал, а из таких позже купили 90 из 1 000.',
  ],
  [
    { kind: 'more-leads-for-target', neededLeads: 1900, comingLeads: 820.4 },
    'Привести больше лидов.',
    'До цели нужно ещё около 1 900, а нынешним темпом придёт 820: везением этого не покрыть.',
  ],
  [
    { kind: 'score-leads', scored: 12, leads: 632 },
    'Ставить лидам баллы.',
    'Баллы есть у 12 из 632, а доля клиентов ниже ориентира: не видно, с кого начинать.',
  ],
  [
    { kind: 'fix-score', highCustomers: 2, highLeads: 200, lowCustomers: 20, lowLeads: 200 },
    'Пересмотреть баллы.',
    'С высоким баллом купили 2 из 200 (1,0 %), с низким 20 из 200 (10,0 %): порядок обратный.',
  ],
  [
    { kind: 'assess-leads', unassessed: 206, share: 0.125 },
    'Оценить лиды.',
    'Без оценки 206 лидов, 13 %: не видно, сколько среди них годных.',
  ],
  [
    { kind: 'qualify-better', qualified: 869, assessed: 1599, ratio: 0.543, before: 0.6 },
    'Точнее отбирать лиды.',
    'Годны 869 из 1 599 оценённых: 54 %, раньше было 60 %.',
  ],
  [
    { kind: 'close-qualified', customers: 66, qualified: 342, ratio: 0.193, before: null },
    'Дожимать годные лиды.',
    'Из 342 годных клиентом стали 66: это 19 %.',
  ],
  [
    { kind: 'more-leads-to-judge', leads: 20, neededLeads: 99 },
    'Набрать лидов для вывода.',
    'Пока их 20; чтобы судить о доле, нужно около 99.',
  ],
];

describe('a lever in words', () => {
  it.each(CASES)('%o gives its numbers', (lever, title, text) => {
    const words = leverText(lever, ru, 'ru');
    expect([plain(words.title), plain(words.text)]).toEqual([title, text]);
  });

  it.each(CASES)('%o has its words in English too', (lever) => {
    const { title, text } = leverText(lever, createWords('en').t, 'en');
    expect(`${title} ${text}`).not.toMatch(/conversion\.|\{\{|undefined|null/);
    expect(title).not.toMatch(/[а-я]/i.test(JSON.stringify(lever)) ? /conversion/ : /[а-я]/i);
  });

  it('says about how many customers it might bring, from one on', () => {
    const lever = { kind: 'more-leads-to-judge', leads: 20, neededLeads: 99 } as const;
    const said = (customers: number | null) => plain(adviceText({ lever, customers }, ru, 'ru').text);
    expect(said(20.6)).toContain('Может дать около 21 клиента.');
    expect(said(4.6)).toContain('Может дать около 5 клиентов.');
    for (const nothing of [0.4, null]) expect(said(nothing)).not.toContain('Может дать');
  });
});
