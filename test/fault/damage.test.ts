import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '@shared/domain/errors';
import { expect, test } from 'vitest';
import { checkStore } from '../../src/main/store/check';
import { insertCustomer } from '../../src/main/store/customers';
import { contentDigest } from '../../src/main/store/digest';
import { insertEmployee } from '../../src/main/store/employees';
import { insertLead } from '../../src/main/store/leads';
import { newId } from '../../src/main/store/new-id';
import { openStore } from '../../src/main/store/open-store';
import { insertSale } from '../../src/main/store/sales';
import { employee, lead, sale } from '../store/support/records';
import { tempFolder } from '../store/support/temp-folder';

const FLIPS = Number(process.env.PACELINE_FLIPS ?? 300);

const open = (folder: string) => openStore({ folder, locale: 'ru', nowEpochMs: () => 0 });

function filledStore(folder: string): string {
  const store = open(folder);
  store.act('import.commit', '', (writer) => {
    const anna = employee();
    insertEmployee(writer, anna);
    for (let row = 0; row < 60; row += 1) {
      const customer = { id: newId(), name: `Ромашка ${row}` };
      const deal = lead({ customerId: customer.id, title: `Заявка ${row}`, ownerId: anna.id });
      insertCustomer(writer, customer);
      insertLead(writer, deal);
      insertSale(
        writer,
        sale({ leadId: deal.id, customerId: customer.id, credits: [{ employeeId: anna.id, shareBp: 10_000 }] }),
      );
    }
  });
  const digest = contentDigest(store);
  store.close();
  return digest;
}

/** What a person would learn of the damage: the start or the check speaks, or there is nothing to learn. */
function examine(folder: string, digest: string): 'noticed' | 'harmless' | 'silently wrong' {
  let store: ReturnType<typeof open> | null = null;
  try {
    store = open(folder);
    if (!checkStore(store).ok) return 'noticed';
    return contentDigest(store) === digest ? 'harmless' : 'silently wrong';
  } catch (error) {
    if (error instanceof AppError && error.code === 'storage') return 'noticed';
    throw error;
  } finally {
    store?.close();
  }
}

test(`${FLIPS} single flipped bits: none is silently wrong`, { timeout: 1_000 * FLIPS }, () => {
  const original = tempFolder();
  const digest = filledStore(original);
  const bytes = readFileSync(join(original, 'paceline.db'));
  const counts = { noticed: 0, harmless: 0, 'silently wrong': 0 };
  for (let flip = 0; flip < FLIPS; flip += 1) {
    const folder = tempFolder();
    mkdirSync(folder, { recursive: true });
    copyFileSync(join(original, 'paceline.json'), join(folder, 'paceline.json'));
    const damaged = Buffer.from(bytes);
    const at = Math.floor((flip / FLIPS) * damaged.length) + (flip % 97);
    const byte = damaged.readUInt8(Math.min(at, damaged.length - 1));
    damaged.writeUInt8(byte ^ (1 << (flip % 8)), Math.min(at, damaged.length - 1));
    writeFileSync(join(folder, 'paceline.db'), damaged);
    counts[examine(folder, digest)] += 1;
  }
  console.log(
    `flips: ${FLIPS}, noticed: ${counts.noticed}, harmless: ${counts.harmless}, silently wrong: ${counts['silently wrong']}`,
  );
  expect(counts['silently wrong']).toBe(0);
  expect(counts.noticed).toBeGreaterThan(0);
});
