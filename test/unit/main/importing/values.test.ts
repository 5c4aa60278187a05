import { describe, expect, it } from 'vitest';
import { detectDecimal, parseAmount } from '../../../../src/main/importing/amount';
import { detectDateOrder, parseCivilDate } from '../../../../src/main/importing/civil-date';
import { cleanText } from '../../../../src/main/importing/clean-text';

describe('amounts of a file', () => {
  it.each([
    ['1054', 105_400],
    ['1234.5', 123_450],
    ['1,234.50', 123_450],
    ['1,234,567', 123_456_700],
    ["1'234.50", 123_450],
    ['1 234.50', 123_450],
    ['1\u00a0234\u00a0567.00', 123_456_700],
    ['1\u202f234.5', 123_450],
    ['148 000 ₽', 14_800_000],
    ['148000руб.', 14_800_000],
    ['RUB 10', 1_000],
    ['(100)', -10_000],
    ['100-', -10_000],
    ['−100', -10_000],
    ['-1 000.5', -100_050],
    ['+5', 500],
    ['0', 0],
    ['10.500', 1_050],
  ])('%s with a decimal point', (text, minor) => {
    expect(parseAmount(text, 'point', 'RUB')).toBe(minor);
  });

  it.each([
    ['1 234,56', 123_456],
    ['1.234,56', 123_456],
    ['1.234', 123_400],
    ['12 500,5', 1_250_050],
  ])('%s with a decimal comma', (text, minor) => {
    expect(parseAmount(text, 'comma', 'RUB')).toBe(minor);
  });

  it.each([
    '',
    'договорная',
    '≈90 т.р.',
    '120к+',
    '1e5',
    'NaN',
    'Infinity',
    '0x10',
    '1.234',
    '12.345',
    '1,23',
    '1,2345',
    '12,34,567',
    '1 23 456',
    '1.2.3',
    '$100',
    '100 EUR',
    '12 %',
    '90071992547409.93',
    '99999999999999999999',
    '(100',
    '--5',
    '5 5',
    '10 000 - 12 000',
  ])('refuses %s instead of guessing', (text) => {
    expect(parseAmount(text, 'point', 'RUB')).toBeNull();
  });

  it('knows currencies without decimals', () => {
    expect(parseAmount('1,234', 'point', 'JPY')).toBe(1_234);
    expect(parseAmount('12.5', 'point', 'JPY')).toBeNull();
  });

  it('finds the decimal mark by amounts that allow one reading', () => {
    expect(detectDecimal(['1 234,56', '1.234'], 'RUB')).toBe('comma');
    expect(detectDecimal(['1,234.50'], 'RUB')).toBe('point');
    expect(detectDecimal(['1,234,567', '1,234'], 'RUB')).toBe('point');
    expect(detectDecimal(['1.234.567'], 'RUB')).toBe('comma');
    expect(detectDecimal(['100', '2000'], 'RUB')).toBe('point');
  });

  it('leaves 1.234 and 1,234 unreadable where nothing decides', () => {
    expect(parseAmount('1.234', detectDecimal(['1.234'], 'RUB'), 'RUB')).toBeNull();
    expect(parseAmount('1,234', detectDecimal(['1,234'], 'RUB'), 'RUB')).toBeNull();
  });
});

describe('dates of a file', () => {
  it.each([
    ['2026-11-23', '2026-11-23'],
    ['2026/1/5', '2026-01-05'],
    ['23.11.2026', '2026-11-23'],
    ['03.04.2026', '2026-04-03'],
    ['1.2.2026', '2026-02-01'],
    ['23.11.2026 14:05', '2026-11-23'],
    ['23.11.2026, 9:05:10', '2026-11-23'],
    ['2026-11-23T23:30:00Z', '2026-11-23'],
    ['2026-03-29T02:30:00+02:00', '2026-03-29'],
    ['2026-11-23 00:00:00.000', '2026-11-23'],
    ['05/05/2026', '2026-05-05'],
    ['29.02.2024', '2024-02-29'],
  ])('%s', (text, date) => {
    expect(parseCivilDate(text, 'ymd')).toBe(date);
  });

  it('follows the order only where a date can be read both ways', () => {
    expect(parseCivilDate('03/04/2026', 'dmy')).toBe('2026-04-03');
    expect(parseCivilDate('03/04/2026', 'mdy')).toBe('2026-03-04');
    expect(parseCivilDate('03-04-2026', 'dmy')).toBe('2026-04-03');
    expect(parseCivilDate('03/04/2026', 'ymd')).toBeNull();
    expect(parseCivilDate('31/12/2026', 'mdy')).toBeNull();
  });

  it.each([
    '31.02.2026',
    '29.02.2026',
    '00.01.2026',
    '2026-13-01',
    '0001-01-01',
    '9999-12-31',
    '01.01.26',
    '46338',
    'вчера',
    '2026-11',
    '1-2/2026',
    '23.11.2026 later',
  ])('refuses %s', (text) => {
    expect(parseCivilDate(text, 'dmy')).toBeNull();
  });

  it('finds the order by dates that allow one reading', () => {
    expect(detectDateOrder(['03/04/2026', '25/04/2026'])).toBe('dmy');
    expect(detectDateOrder(['03/04/2026', '04/25/2026'])).toBe('mdy');
    expect(detectDateOrder(['03/04/2026'])).toBeNull();
    expect(detectDateOrder(['25/04/2026', '04/25/2026'])).toBeNull();
    expect(detectDateOrder(['03.04.2026', '2026-01-02'])).toBe('ymd');
    expect(detectDateOrder(['03.04.2026', '28.10.2026'])).toBe('dmy');
  });
});

it('cleans what cannot be seen', () => {
  expect(cleanText('  Анна\u00a0\u200bСоколова\u202e \n')).toBe('Анна Соколова');
  expect(cleanText('\u0438\u0306')).toBe('\u0439');
});
