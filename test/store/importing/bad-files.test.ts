import { AppError, type ErrorKey } from '@shared/domain/errors';
import { describe, expect, it } from 'vitest';
import { openTestContext } from '../support/open-test-context';
import { digest, plan } from './import-context';

const HEAD = 'opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value';
const ROW = 'A1,Anna Bell,Widget,Acme,Won,2026-01-10,2026-02-01,1054';
const RUSSIAN = [
  'ID;Название сделки;Стадия сделки;Сумма;Ответственный;Дата создания;Предполагаемая дата закрытия;Источник',
  '1;Поставка весов;Сделка успешна;148 000,50;Анна Соколова;12.10.2026;20.10.2026;Рекомендации',
  '2;Линия упаковки;Сделка провалена;62 400;Ёлкин Пётр;13.10.2026;21.10.2026;Сайт и поиск',
].join('\r\n');

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, order: 'LE' | 'BE', marked: boolean): Uint8Array {
  const bytes = Buffer.from(marked ? `\ufeff${text}` : text, 'utf16le');
  return new Uint8Array(order === 'LE' ? bytes : bytes.swap16());
}

/** Text → bytes of a one-byte encoding, by asking the decoder about each byte. */
function oneByte(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from(text, (char) => byteOf.get(char) ?? 0x3f);
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

describe('files that cannot be read', () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  const cases: readonly (readonly [string, Uint8Array, ErrorKey])[] = [
    ['empty', new Uint8Array(), 'import-empty-file'],
    ['only a byte order mark', Uint8Array.from([0xef, 0xbb, 0xbf]), 'import-empty-file'],
    ['only blank lines', utf8('\n\n  \n'), 'import-empty-file'],
    ['header only', utf8(`${HEAD}\n`), 'import-empty-file'],
    ['sep line and header only', utf8(`sep=;\n${HEAD.replaceAll(',', ';')}`), 'import-empty-file'],
    ['a picture', png, 'import-binary-file'],
    ['an Excel book', utf8('PK\u0003\u0004 and the rest of a zip'), 'import-binary-file'],
    ['an old Excel book', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'import-binary-file'],
    ['NULs in text', utf8(`${HEAD}\nA1,Ann\u0000a,W,A,Won,2026-01-01,2026-01-02,1`), 'import-binary-file'],
    ['NULs far inside', utf8(`${HEAD}\n${`${ROW}\n`.repeat(3_000)}A1,\u0000`), 'import-binary-file'],
    [
      'two encodings in one file',
      join(utf8(RUSSIAN), utf8('\r\n'), oneByte(RUSSIAN, 'windows-1251')),
      'import-encoding-unknown',
    ],
    ['UTF-16 cut in the middle of a letter', utf16(RUSSIAN, 'LE', true).subarray(0, -1), 'import-encoding-unknown'],
    ['prose', utf8('Dear colleague\nplease find the deals attached\n'), 'import-not-a-table'],
    [
      'an unclosed quote',
      utf8(`${HEAD}\n${ROW}\nA2,"Anna Bell,Widget\n${`${ROW}\n`.repeat(50)}`),
      'import-broken-quotes',
    ],
    [
      'a quote that swallows megabytes',
      utf8(`${HEAD}\nA2,"Anna\n${`${ROW}\n`.repeat(60_000)}`),
      'import-broken-quotes',
    ],
    ['ten million columns', new Uint8Array(10_000_000).fill(0x2c), 'import-too-many-columns'],
    ['two thousand columns', utf8(`${'a,'.repeat(2_000)}b\n${'1,'.repeat(2_000)}2`), 'import-too-many-columns'],
    ['one endless line', join(utf8(`${HEAD}\nA1,`), new Uint8Array(100_000_000).fill(0x78)), 'import-too-large'],
    ['more than is read at all', new Uint8Array(130 * 1024 * 1024).fill(0x61), 'import-too-large'],
  ];

  it.each(cases)('%s', async (_name, bytes, key) => {
    const context = openTestContext();
    const before = digest(context);
    const started = performance.now();
    const error = await plan(context, bytes).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ key });
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(digest(context)).toBe(before);
  });
});

describe('encodings that are read', () => {
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ['UTF-8', utf8(RUSSIAN), 'UTF-8'],
    ['UTF-8 with its mark', utf8(`\ufeff${RUSSIAN}`), 'UTF-8'],
    ['UTF-16LE with its mark', utf16(RUSSIAN, 'LE', true), 'UTF-16LE'],
    ['UTF-16BE with its mark', utf16(RUSSIAN, 'BE', true), 'UTF-16BE'],
    ['UTF-16LE without', utf16(RUSSIAN, 'LE', false), 'UTF-16LE'],
    ['UTF-16BE without', utf16(RUSSIAN, 'BE', false), 'UTF-16BE'],
    ['windows-1251', oneByte(RUSSIAN, 'windows-1251'), 'windows-1251'],
    ['KOI8-R', oneByte(RUSSIAN, 'koi8-r'), 'KOI8-R'],
    ['CP866', oneByte(RUSSIAN, 'ibm866'), 'CP866'],
  ];

  it.each(cases)('%s', async (_name, bytes, encoding) => {
    const dry = await plan(openTestContext(), bytes);
    expect(dry.encoding).toBe(encoding);
    expect(dry.newNames.employees).toEqual(['Анна Соколова', 'Ёлкин Пётр']);
    expect(dry.totals.sale).toEqual({ rows: 1, amountMinor: 14_800_050 });
    expect(dry.ready).toBe(true);
  });
});

describe('odd tables', () => {
  const rowsOf = async (text: string) => (await plan(openTestContext(), text)).totals;

  it('reads mixed line ends, blank lines and a last line without one', async () => {
    const totals = await rowsOf(`${HEAD}\r\n${ROW}\n\n${ROW.replace('A1', 'A2')}\r${ROW.replace('A1', 'A3')}`);
    expect(totals.sale.rows).toBe(3);
  });

  it('follows a sep= line, tabs and semicolons', async () => {
    for (const mark of [';', '\t']) {
      const table = `${HEAD}\n${ROW}`.replaceAll(',', mark);
      expect((await rowsOf(table)).sale.rows).toBe(1);
      expect((await rowsOf(`sep=${mark}\r\n${table}`)).sale.rows).toBe(1);
    }
  });

  it('keeps a quote in the middle of a field and line ends inside quotes', async () => {
    const dry = await plan(
      openTestContext(),
      `${HEAD}\nA1,Ann,Pipe 2" steel,"Acme\nLtd",Won,2026-01-10,2026-02-01,10\nA2,Ann,W,B,Oops,,,`,
    );
    expect(dry.preview[0]).toMatchObject({ line: 2, product: 'Pipe 2" steel', customer: 'Acme Ltd', outcome: 'sale' });
    expect(dry.preview[1]).toMatchObject({ line: 4, outcome: 'question' });
  });

  it('asks about short and long rows, and takes empty cells at the end', async () => {
    const dry = await plan(openTestContext(), `${HEAD}\n${ROW},,\nA2,Ann,Widget\n${ROW.replace('A1', 'A3')},extra`);
    expect(dry.totals).toMatchObject({ sale: { rows: 1 }, question: { rows: 2 } });
    expect(dry.problems).toMatchObject([{ kind: 'wrong-column-count', count: 2, lines: [3, 4], blocking: true }]);
  });

  it('does not lose the first deal of a file without headers', async () => {
    const dry = await plan(openTestContext(), `${ROW}\n${ROW.replace('A1', 'A2')}`);
    expect(dry.rows).toBe(2);
    expect(dry.missingFields).toEqual(['leadDate', 'stage']);
    expect(dry.ready).toBe(false);
  });

  it('takes __proto__ for a name like any other', async () => {
    const dry = await plan(openTestContext(), `__proto__,${HEAD}\n__proto__,${ROW.replace('Won', '__proto__')}`);
    expect(dry.columns[0]).toMatchObject({ header: '__proto__', field: null });
    expect(dry.problems).toMatchObject([{ kind: 'unknown-stage', examples: ['__proto__'] }]);
  });

  it('shows rows that repeat an id instead of dropping them silently', async () => {
    const dry = await plan(openTestContext(), `${HEAD}\n${ROW}\n${ROW}\n${ROW.replace('1054', '99')}`);
    expect(dry.totals).toMatchObject({ sale: { rows: 1 }, duplicate: { rows: 1 }, skipped: { rows: 1 } });
    expect(dry.problems).toMatchObject([{ kind: 'duplicate-in-file', count: 2, blocking: false }]);
  });

  it('bears a megabyte of text in one cell', async () => {
    const totals = await rowsOf(`${HEAD}\n${ROW.replace('Widget', 'x'.repeat(1_000_000))}`);
    expect(totals.sale.rows).toBe(1);
  });
});
