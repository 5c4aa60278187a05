import type { PeopleView } from '@shared/contract/views/people';
import { createWords } from '@shared/words';
import { describe, expect, it } from 'vitest';
import { comparisonName } from '../../../../src/renderer/src/components/comparison-name';
import { createFormat } from '../../../../src/renderer/src/i18n/format';
import { conversionSentence, conversionVerdict } from '../../../../src/renderer/src/pages/conversion/conversion-words';
import {
  costSentence,
  costVerdict,
  marginalWords,
  marginWords,
  paybackWords,
  payrollWords,
} from '../../../../src/renderer/src/pages/cost/cost-words';
import {
  leadsSentence,
  leadsVerdict,
  neededForTarget,
  realismCaption,
  realismSentence,
  realismVerdict,
} from '../../../../src/renderer/src/pages/leads/leads-words';
import { rateScale } from '../../../../src/renderer/src/pages/leads/rate-scale';
import {
  groupRows,
  groupWords,
  peopleSentence,
  peopleVerdict,
  personNote,
  placeWords,
} from '../../../../src/renderer/src/pages/people/people-words';
import {
  cell,
  conversionView,
  costView,
  FRAME,
  leadsView,
  MISSING,
  NO_LEADS,
  ok,
  peopleView,
  person,
  progress,
} from '../fixtures/views';

const t = createWords('ru').t;
const f = createFormat('ru', 'RUB');
const en = { t: createWords('en').t, f: createFormat('en', 'RUB') };
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('leads in words', () => {
  it('on pace, with what is left and what history knows', () => {
    expect(leadsVerdict(leadsView(), t, f)).toMatchObject({ state: 'on-pace' });
    expect(plain(leadsVerdict(leadsView(), t, f).text)).toBe('В темпе, 98 % плана');
    expect(plain(leadsSentence(leadsView(), t, f, 'working'))).toBe(
      'По плану к этому дню было бы 1 685: не хватает 36. До конца квартала нужно ещё 1 351, это 49 в день. ' +
        'За любые 28 рабочих дней подряд у вас бывало не больше 1 319.',
    );
  });

  it('rust only where the gap is proven', () => {
    const behind = { state: 'braking', paceIndex: ok(0.8, 1300) } as const;
    expect(leadsVerdict(leadsView({ progress: progress({ ...behind, proven: false }) }), t, f).state).toBe(
      'not-proven',
    );
    expect(leadsVerdict(leadsView({ progress: progress({ ...behind, proven: true }) }), t, f).state).toBe('braking');
  });

  it('no plan is not a failure', () => {
    const view = leadsView({ progress: progress({ target: null, state: null, paceIndex: MISSING }) });
    expect(leadsVerdict(view, t, f)).toEqual({ state: 'no-data', text: 'Плана лидов на этот период нет' });
  });

  it('never stands with a count of the plan that is done or over', () => {
    const done = leadsView({ progress: progress({ attainment: ok(1.1, 3300), deviation: 300 }) });
    expect(plain(leadsSentence(done, t, f, 'working'))).toContain('План выполнен на 110 %.');
    const over = leadsView({ workingDays: { elapsed: 64, total: 64, remaining: 0 } });
    expect(plain(leadsSentence(over, t, f, 'working'))).toContain('выполнено 55 % плана');
  });

  it('counts calendar days in calendar words', () => {
    expect(plain(leadsSentence(leadsView(), t, f, 'calendar'))).toContain('За любые 28 дней подряд');
    expect(realismCaption(leadsView().realism, en.t, en.f, 'calendar')).toBe('1,351 more in 28 days');
  });

  it('says what history did and did not see', () => {
    const { realism } = leadsView();
    expect(plain(realismVerdict(realism, t, f).text)).toBe('Такого в вашей истории не было: шанс около 5 %');
    expect(realismVerdict(realism, t, f).state).toBe('unseen');
    expect(plain(realismSentence(realism, t, f, 'working'))).toBe(
      'Ни в одном из 255 отрезков по 28 раб. дн. столько лидов не пришло. Лучший дал 1 319 (7 окт – 16 ноя), обычный 1 098.',
    );
    if (realism.status !== 'ok') throw new Error('The fixture has a history');
    expect(plain(realismVerdict({ ...realism, reached: 12, probability: 0.02 }, t, f).text)).toBe(
      'В вашей истории это редкость: шанс меньше 5 %',
    );
    expect(realismVerdict({ status: 'no-data', reason: 'too-few-windows' }, t, f).state).toBe('no-data');
  });

  it('compares the plan with what the revenue target needs', () => {
    const { realism } = leadsView();
    const needed = { mid: 1150, low: 860, high: 1520, deals: 82, leads: 1649 };
    const enough = neededForTarget(realism, needed, t, f);
    expect(enough?.lead).toBe('Для цели по выручке столько не нужно.');
    expect(plain(enough?.rest ?? '')).toBe('Хватит около 1 150 лидов (от 860 до 1 520).');
    const more = neededForTarget(realism, { ...needed, mid: 2000, low: 1500, high: 2600 }, t, f);
    expect(more?.lead).toBe('Без повторных продаж для цели этого мало.');
    expect(neededForTarget(realism, null, t, f)).toBeNull();
  });

  it('scales a column to whole tenths', () => {
    expect(
      rateScale([
        { low: 0.405, high: 0.452 },
        { low: 0.386, high: 0.5 },
      ]),
    ).toEqual({ min: 0.3, max: 0.5 });
    expect(rateScale([])).toEqual({ min: 0, max: 1 });
  });
});

describe('conversion in words', () => {
  it('not proven: what chance would do, where the truth lies, what ripens', () => {
    expect(plain(conversionVerdict(conversionView(), t, f).text)).toBe('Не доказано, что ниже ориентира 3 %');
    expect(plain(conversionSentence(conversionView(), t, f))).toBe(
      '48 клиентов из 1 649 лидов могли получиться и при 3 %: ожидалось бы 49. ' +
        'Истинная доля, скорее всего, между 2,2 и 3,8 %. Ещё зреют 844 лида моложе 30 дней; среди созревших 2,7 %.',
    );
  });

  it('proven either way, with the numbers in the verdict', () => {
    const below = conversionView({ periodCell: cell(8, 632, 'below') });
    expect(plain(conversionVerdict(below, t, f).text)).toBe('Ниже 3 %: 8 из 632, доказано');
    const above = conversionView({ periodCell: cell(15, 127, 'above') });
    expect(conversionVerdict(above, en.t, en.f)).toEqual({ state: 'above', text: 'Above 3%: 15 of 127, proven' });
  });

  it('one and none in the right form', () => {
    const one = conversionView({ periodCell: cell(1, 21, 'not-proven'), expectedAtBenchmark: 0.63 });
    expect(plain(conversionSentence(one, t, f))).toContain('1 клиент из 21 лида мог получиться и при 3 %');
    const none = conversionView({ periodCell: cell(0, 30, 'not-proven'), expectedAtBenchmark: 0.9 });
    expect(plain(conversionSentence(none, t, f))).toContain('Ни одного клиента из 30 лидов могло не быть и при 3 %');
  });

  it('more customers than leads is explained, not hidden', () => {
    const view = conversionView({ periodCell: { ...cell(12, 10, 'above'), figure: ok(1.2, 10) } });
    expect(conversionSentence(view, t, f)).toContain('Клиентов больше, чем лидов');
  });

  it('no leads: no rate, neither 0 nor 100 per cent', () => {
    const view = conversionView({ ...NO_LEADS, customersWithoutLead: 1 });
    expect(conversionVerdict(view, t, f)).toMatchObject({ state: 'no-data' });
    expect(plain(conversionSentence(view, t, f))).toContain('Клиент за период один, а лидов не внесено');
    expect(plain(conversionSentence(view, t, f))).toContain('Это не 0 % и не 100 %.');
  });
});

describe('people in words', () => {
  it('no difference proven: why, and how the targets sum up', () => {
    expect(peopleVerdict(peopleView(), t)).toEqual({
      state: 'not-proven',
      text: 'Различие между людьми не доказано',
    });
    expect(plain(peopleSentence(peopleView(), t, f))).toBe(
      'У всех интервалы накрывают личный темп: при 6–17 сделках на человека одна крупная покупка меняет порядок. ' +
        'Сумма личных целей 16,6 млн ₽: на 1,0 млн ₽ больше цели фирмы.',
    );
  });

  it('names only whose difference is proven', () => {
    const rows = [person('Орлов', { verdict: 'ahead' }), person('Ким'), person('Хасанов', { verdict: 'braking' })];
    expect(peopleVerdict(peopleView({ rows }), t)).toEqual({
      state: 'ahead',
      text: 'Орлов: выше личного темпа; Хасанов: ниже личного темпа',
    });
    expect(peopleSentence(peopleView({ rows }), t, f)).toContain('У остальных');
  });

  it('people may differ from each other without differing from their pace; by hours worked it may vanish', () => {
    const differ = (over: Partial<PeopleView['differences']>, more: Partial<PeopleView> = {}) =>
      peopleView({ ...more, differences: { actual: true, perFte: false, conversion: false, ...over } });
    expect(peopleVerdict(differ({ perFte: true }), t)).toEqual({
      state: 'above',
      text: 'Различие между людьми доказано',
    });
    expect(plain(peopleVerdict(differ({}), t).text)).toBe('На человека различие доказано, на ставку — нет');
    expect(peopleVerdict(differ({ perFte: true }, { personalTargetsSum: null }), t).state).toBe('above');
    expect(peopleSentence(differ({}), t, f)).toContain('Место дано только там');
  });

  it('a place is one or what remains of them; it orders its group', () => {
    expect(placeWords({ first: 2, last: 2 }, t, f)).toBe('место 2');
    expect(plain(placeWords({ first: 1, last: 3 }, t, f) ?? '')).toBe('место 1–3');
    expect(placeWords(null, t, f)).toBeNull();
    const rows = [
      person('Анна', { place: { first: 3, last: 3 }, placePerFte: { first: 1, last: 1 } }),
      person('Борис'),
      person('Вера', { place: { first: 1, last: 1 }, placePerFte: { first: 3, last: 3 } }),
    ];
    const order = (perWhom: 'person' | 'fte') => groupRows(rows, perWhom)[0]?.rows.map(({ name }) => name);
    expect(order('person')).toEqual(['Вера', 'Борис', 'Анна']);
    expect(order('fte')).toEqual(['Анна', 'Борис', 'Вера']);
  });

  it('a group says that its order means something only where somebody has a place', () => {
    const rows = [person('Ким', { place: { first: 1, last: 1 } }), person('Орлов', { place: { first: 2, last: 2 } })];
    expect(groupWords('open', rows, 'person', t)).toContain('доказанно различаются');
    expect(groupWords('open', rows, 'fte', t)).toContain('мест не присваиваем');
    expect(groupWords('behind', rows, 'person', t)).toBe('Доказано ниже личного темпа');
  });

  it('without people, sales or targets says which is missing', () => {
    expect(peopleVerdict(peopleView({ rows: [] }), t).text).toBe('Сотрудники не внесены');
    expect(peopleVerdict(peopleView({ total: 0 }), t).text).toBe('Продаж за период нет');
    expect(peopleVerdict(peopleView({ personalTargetsSum: null }), t).text).toBe(
      'Личных целей нет, сравнивать не с чем',
    );
  });

  it('groups newcomers apart and keeps the order inside a group', () => {
    const groups = groupRows(peopleView().rows, 'person');
    expect(groups.map(({ group, rows }) => [group, rows.length])).toEqual([
      ['open', 3],
      ['rampUp', 1],
    ]);
    expect(groups[0]?.rows[0]?.name).toBe('Анна Соколова');
  });

  it('says rate, start and deals under a name', () => {
    const [anna, , olga, pavel] = peopleView().rows;
    if (!anna || !olga || !pavel) throw new Error('The fixture has four people');
    expect(plain(personNote(anna, t, f))).toBe('полная ставка · 12 сделок');
    expect(plain(personNote({ ...olga, leftOn: '2026-10-30' }, t, f))).toBe('ставка 0,5 · по 30 окт · 6 сделок');
    expect(plain(personNote(pavel, t, f))).toBe('полная ставка · с 12 окт · 1 сделка');
  });
});

describe('cost in words', () => {
  it('a rise that chance can make is not called one', () => {
    expect(plain(costVerdict(costView(), t, f).text)).toBe('Рост к той же части III квартала не доказан');
    expect(plain(costSentence(costView(), t, f))).toBe(
      '1 649 700 ₽ затрат / 48 новых клиентов. При таком числе клиентов настоящая стоимость, скорее всего, ' +
        '26–47 тыс. ₽. Было 24 700 ₽ при 45 клиентах; разница может быть случайной.',
    );
  });

  it('proven changes have their own words and states', () => {
    expect(costVerdict(costView({ change: 'higher' }), t, f).state).toBe('dearer');
    expect(costVerdict(costView({ change: 'lower' }), en.t, en.f)).toMatchObject({
      state: 'cheaper',
      text: 'Fall against Q3 proven',
    });
    expect(costSentence(costView({ change: 'higher' }), t, f)).not.toContain('может быть случайной');
  });

  it('says which half of the fraction is missing', () => {
    const cac = { status: 'no-data', reason: 'no-customers' } as const;
    expect(costVerdict(costView({ cac, customers: 0 }), t, f).text).toContain('Новых клиентов за период нет');
    expect(costVerdict(costView({ cac, costMinor: 0 }), t, f).text).toContain('Затрат за период нет');
    expect(costVerdict(costView({ cac, costMinor: 0, customers: 0 }), t, f).text).toContain('Нет ни затрат');
  });

  it('one more customer: not measurable, opposite, or a price beside the average', () => {
    const words = marginalWords(costView(), t, f);
    expect(words.lead).toBe('Пока не измерить.');
    expect(plain(words.text)).toBe(
      'К той же части III квартала затраты выросли на 537 тыс. ₽, клиентов было 45, стало 48: такая прибавка бывает и случайно.',
    );
    const marginal = costView().marginal;
    const opposite = { ...marginal, figure: { status: 'no-data', reason: 'opposite-change' } } as const;
    expect(marginalWords(costView({ marginal: opposite }), t, f).text).toContain('в\u00a0разные стороны');
    const measured = (againstAverage: 'dearer' | 'not-proven') =>
      plain(
        marginalWords(
          costView({ marginal: { ...marginal, figure: ok(9_000_000, 12, 5_000_000, 40_000_000), againstAverage } }),
          t,
          f,
        ).text,
      );
    expect(measured('dearer')).toContain('Скорее всего, 50–400 тыс. ₽. Это дороже средней стоимости 34 400 ₽');
    expect(measured('not-proven')).toContain('пока не видно');
    const nothing = costView({ marginal: { ...marginal, deltaCostMinor: null } });
    expect(marginalWords(nothing, t, f).text).toContain('хотя бы два');
  });
});

describe('what customers bring back, in words', () => {
  it('payback: at once, in sales, in months', () => {
    expect(paybackWords(1, 'first-sales', t, f)).toBe('сразу');
    expect(plain(paybackWords(1.86, 'first-sales', t, f))).toBe('1,9 сд.');
    expect(plain(paybackWords(4, 'months', t, f))).toBe('4,0 мес.');
  });

  it('the margin says whose it is', () => {
    const said = (over: Parameters<typeof costView>[0]) => plain(marginWords(costView(over), t, f));
    const some = { sales: 48, withMargin: 41, margin: ok(0.38, 48) };
    const setting = { rate: ok(0.3, 0), source: 'setting', knownShare: 0 } as const;
    expect(said({})).toBe('маржа 38 %');
    expect(said({ firstSales: some })).toBe('маржа 38 %, своя у 41 из 48 первых продаж, у остальных средняя за год');
    expect(said({ firstSales: some, margin: setting })).toContain('у остальных из настроек');
    expect(said({ firstSales: { ...some, withMargin: 0 }, margin: setting })).toBe('маржа 38 %, из настроек');
    expect(said({ firstSales: { ...some, margin: { status: 'no-data', reason: 'no-margin' } } })).toBe('');
  });

  it('salaries say whose they are and what of them went in', () => {
    const part = (name: string | null, shareBp: number, wholeMinor: number) => ({
      employeeId: name,
      name,
      shareBp,
      wholeMinor,
      acquisitionMinor: (wholeMinor * shareBp) / 10_000,
    });
    const payroll = [
      part('Анна Соколова', 2_500, 50_000_000),
      part('Ким', 4_000, 40_000_000),
      part('Орлов', 4_000, 30_000_000),
    ];
    const cost = { ...costView().cost, salary: 40_500_000 };
    expect(plain(payrollWords(costView({ payroll, cost }), t, f))).toBe(
      'Зарплата 405 000 ₽ из 1 200 000 ₽: 40 % у 2 человек, Анна Соколова 25 %.',
    );
    expect(payrollWords(costView(), t, f)).toBe('');
  });
});

describe('a period that has not started', () => {
  it('has no facts, and no page blames anybody for that', () => {
    const future = { asOf: { date: '2026-09-20', closed: true } } as const;
    const title = 'Период ещё не начался';
    expect(leadsVerdict(leadsView(future), t, f)).toEqual({ state: 'no-data', text: title });
    expect(conversionVerdict(conversionView(future), t, f)).toEqual({ state: 'no-data', text: title });
    expect(peopleVerdict(peopleView(future), t)).toEqual({ state: 'no-data', text: title });
    expect(costVerdict(costView(future), t, f)).toEqual({ state: 'no-data', text: title });
  });
});

describe('comparisonName', () => {
  it('says the year only where it differs', () => {
    expect(plain(comparisonName(FRAME, f) ?? '')).toBe('III кв.');
    const yearAgo = {
      ...FRAME,
      comparison: { kind: 'quarter', key: '2025-Q4', from: '2025-10-01', to: '2025-12-31' },
    } as const;
    expect(plain(comparisonName(yearAgo, f) ?? '')).toBe('IV кв. 2025');
    expect(comparisonName({ ...FRAME, comparison: null }, f)).toBeNull();
  });
});
