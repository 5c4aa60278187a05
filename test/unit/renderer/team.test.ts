import { describe, expect, it } from 'vitest';
import type { ReadingContext } from '../../../src/renderer/src/forms/form-reading';
import { buildTimeline, positionOf } from '../../../src/renderer/src/pages/team/build-timeline';
import { parseFteBp, personToForm, readPersonForm } from '../../../src/renderer/src/pages/team/person-form-state';

const context: ReadingContext = { today: '2026-11-23', locale: 'ru', currencyCode: 'RUB' };
const YEAR = { from: '2026-01-01', to: '2026-12-31' } as const;

describe('readPersonForm', () => {
  const typed = {
    id: null,
    name: 'Павел Титов',
    role: '',
    share: '',
    employment: [{ from: '12.10', to: '', fte: '1,0' }],
  };

  it('reads a person who began in October', () => {
    expect(readPersonForm(typed, context)).toEqual({
      ok: true,
      value: {
        id: null,
        name: 'Павел Титов',
        role: '',
        acquisitionShareBp: null,
        employment: [{ from: '2026-10-12', to: null, fteBp: 10_000 }],
      },
    });
  });

  it.each([
    [
      [
        { from: '', to: '', fte: '1' },
        { from: '01.06', to: '', fte: '0,5' },
      ],
      'overlap',
    ],
    [[{ from: '01.06', to: '01.05', fte: '1' }], 'order'],
    [[{ from: 'когда-то', to: '', fte: '1' }], 'date'],
    [[{ from: '', to: '', fte: '3' }], 'fte'],
  ])('says what is wrong with the periods', (employment, error) => {
    expect(readPersonForm({ ...typed, employment }, context)).toEqual({ ok: false, errors: { employment: error } });
  });

  it('survives the way into the form and back', () => {
    const person = {
      id: '11111111-1111-4111-8111-111111111111',
      name: 'Ольга',
      role: 'менеджер',
      acquisitionShareBp: 4_000,
      employment: [
        { from: null, to: '2026-05-31' as const, fteBp: 10_000 },
        { from: '2026-06-01' as const, to: null, fteBp: 7_500 },
      ],
    };
    expect(readPersonForm(personToForm(person, context), context)).toEqual({ ok: true, value: person });
  });
});

describe('parseFteBp', () => {
  it.each([
    ['1', 10_000],
    ['0,75', 7_500],
    ['0.5', 5_000],
    ['0', null],
    ['2,5', null],
  ])('reads «%s»', (text, bp) => expect(parseFteBp(text)).toBe(bp));
});

describe('buildTimeline', () => {
  it('parts what is behind from what is ahead', () => {
    const person = { employment: [{ from: null, to: null, fteBp: 5_000 }] };
    const [behind, ahead, ...rest] = buildTimeline(person, YEAR, '2026-11-23', 3);
    expect(rest).toEqual([]);
    expect([behind?.kind, behind?.range.to, behind?.fte]).toEqual(['worked', '2026-11-23', 0.5]);
    expect([ahead?.kind, ahead?.range.from]).toEqual(['ahead', '2026-11-24']);
    expect((behind?.width ?? 0) + (ahead?.width ?? 0)).toBeCloseTo(100, 9);
  });

  it('shows who is new as ramping up', () => {
    const person = { employment: [{ from: '2026-10-12' as const, to: null, fteBp: 10_000 }] };
    expect(buildTimeline(person, YEAR, '2026-11-23', 3).map((bar) => bar.kind)).toEqual(['ramp-up']);
    expect(positionOf('2026-10-12', YEAR)).toBeCloseTo((284 / 365) * 100, 9);
  });

  it('leaves out who came after the year', () => {
    const person = { employment: [{ from: '2027-02-01' as const, to: null, fteBp: 10_000 }] };
    expect(buildTimeline(person, YEAR, '2026-11-23', 3)).toEqual([]);
  });
});
