import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createWords } from '@shared/words';
import { en } from '@shared/words/en';
import { ru } from '@shared/words/ru';
import { describe, expect, it } from 'vitest';
import { askedWords } from './asked-words';

const PLURAL = /_(one|few|many|other|zero|two)$/;
const source = resolve(import.meta.dirname, '../../../../src');

function flatten(node: unknown, prefix = ''): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  if (typeof node !== 'object' || node === null) return out;
  for (const [key, value] of Object.entries(node)) {
    const path = prefix === '' ? key : `${prefix}.${key}`;
    if (typeof value === 'string') out.set(path, value);
    else for (const [inner, text] of flatten(value, path)) out.set(inner, text);
  }
  return out;
}

const texts = { ru: flatten(ru), en: flatten(en) };
const baseKeys = (map: ReadonlyMap<string, string>) =>
  [...new Set([...map.keys()].map((key) => key.replace(PLURAL, '')))].sort();
const parameters = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1]);

function parametersByBase(map: ReadonlyMap<string, string>): Record<string, string[]> {
  const byBase: Record<string, Set<string>> = {};
  for (const [key, text] of map) {
    const base = key.replace(PLURAL, '');
    byBase[base] ??= new Set();
    for (const name of parameters(text)) if (name) byBase[base].add(name);
  }
  return Object.fromEntries(
    Object.entries(byBase).map(([base, names]) => [base, [...names].filter((n) => n !== 'count').sort()]),
  );
}

describe('words', () => {
  it('group the thousands of a count, and leave every other value as it is', () => {
    const { t } = createWords('ru');
    expect(t('today.sentence.noTarget', { count: 1254 }).replaceAll('\u00a0', ' ')).toContain(
      'За период 1 254 продажи',
    );
    expect(createWords('en').t('today.sentence.noTarget', { count: 1254 })).toContain('1,254');
    expect(t('today.tile.unassessed', { number: 2026 })).toContain('2026');
  });

  it('say the same things in both languages', () => {
    expect(baseKeys(texts.en)).toEqual(baseKeys(texts.ru));
  });

  it('put the same values into both languages', () => {
    expect(parametersByBase(texts.en)).toEqual(parametersByBase(texts.ru));
  });

  it('have every plural form that the language needs', () => {
    for (const [locale, needed] of [
      ['ru', ['one', 'few', 'many']],
      ['en', ['one', 'other']],
    ] as const) {
      const plural = [...texts[locale].keys()].filter((key) => PLURAL.test(key)).map((key) => key.replace(PLURAL, ''));
      const missing = [...new Set(plural)].flatMap((base) =>
        needed.filter((form) => !texts[locale].has(`${base}_${form}`)).map((form) => `${locale}: ${base}_${form}`),
      );
      expect(missing).toEqual([]);
    }
  });

  it('do not mix the languages', () => {
    expect([...texts.en].filter(([key, text]) => /[а-яё]/i.test(text) && !LANGUAGE_NAMES.has(key))).toEqual([]);
  });

  it('use no exclamation marks', () => {
    expect([...texts.ru, ...texts.en].filter(([, text]) => text.includes('!'))).toEqual([]);
  });

  it('exist for every key that code asks for by name', () => {
    const known = new Set([...baseKeys(texts.ru), ...texts.ru.keys()]);
    const missing = readdirSync(source, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .flatMap((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [...withoutComments(readFileSync(path, 'utf8')).matchAll(/\bt\(\s*'([^']+)'/g)]
          .map((match) => match[1] ?? '')
          .filter((key) => !known.has(key))
          .map((key) => `${entry.name}: ${key}`);
      });
    expect(missing).toEqual([]);
  });

  it('are all asked for somewhere', () => {
    const isAsked = askedWords(source);
    expect(isAsked('today.no-such-key')).toBe(false);
    expect(baseKeys(texts.ru).filter((key) => !isAsked(key))).toEqual([]);
  });
});

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*/g, '');
}

/** A language is named in itself. */
const LANGUAGE_NAMES = new Set([...texts.en.keys()].filter((key) => /language|locale/i.test(key)));
