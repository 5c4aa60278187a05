import { isIsoDate, toDayNumber } from '@shared/calendar/iso-date';
import type { JsonRecord } from '../canonical-json';
import { splitIntoChunks } from '../journal-chunk';
import type { JournalEntity } from '../record-kind';
import type { Store } from '../store';
import { CellDeltas } from './cell-deltas';
import { addToCells, addToCycles } from './cells';
import { type CreditFact, countExcess, countLead, countSale, cycleOf, type SaleFact } from './contributions';
import { hasTypedTotals, insertExcess, listKeptExcess, readExcess, removeKeptExcess } from './day-excess';
import { leadFactOf } from './lead-facts';
import { insertSaleFacts, listSaleFacts, listSaleIdsOfLead, listWinners, removeSaleFact } from './sale-facts';

/**
 * Keeps the sums exact through one action. A record that changes is taken out as it was and put in as it is; what
 * hangs on other records (which sale won a customer, a sale's channel by its lead, what a typed day adds) is taken out
 * as the sums have it and read anew once, before the commit. Lives and dies with its action: what is rolled back leaves
 * nothing behind.
 */
export class RollupKeeper {
  readonly #store: Store;
  readonly #deltas = new CellDeltas();
  readonly #cycles = new Map<number, number>();
  /** Sales taken out and to be read anew; customers and leads whose sales may count otherwise now. */
  readonly #sales = new Set<string>();
  readonly #customers = new Set<string>();
  readonly #leads = new Set<string>();
  /** Days of persons on which a typed total may add something else now: `day employee`. */
  readonly #days = new Set<string>();
  #typed: boolean | null = null;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Before a living record changes or goes. */
  leaves(entity: JournalEntity, id: string, fields: JsonRecord): void {
    if (entity === 'lead') this.#countLead(id, fields, -1);
    else if (entity === 'sale') this.#takeOut(id);
    else if (entity === 'day-total') this.#touchTotal(fields);
  }

  /** After a record came to life or changed. @param fresh no other record can hang on it yet */
  arrives(entity: JournalEntity, id: string, fields: JsonRecord, fresh = false): void {
    if (entity === 'lead') this.#countLead(id, fields, 1, fresh);
    else if (entity === 'sale') this.#sales.add(id);
    else if (entity === 'day-total') this.#touchTotal(fields);
  }

  /** Writes what has changed; the last thing before the commit. */
  flush(): void {
    this.#spread();
    this.#putIn([...this.#sales]);
    this.#readWinnersAnew();
    for (const day of this.#days) this.#readDayAnew(day);
    addToCells(this.#store, this.#deltas.list());
    addToCycles(this.#store, this.#cycles);
  }

  #countLead(id: string, fields: JsonRecord, sign: 1 | -1, fresh = false): void {
    const lead = leadFactOf(fields);
    countLead(lead, sign, this.#deltas.at);
    const cycle = cycleOf(lead);
    if (cycle !== null) this.#cycles.set(cycle, (this.#cycles.get(cycle) ?? 0) + sign);
    if (!fresh) this.#leads.add(id);
    this.#touchDay(lead.createdDay, lead.ownerId);
  }

  /** Sales of changed leads are read anew. */
  #spread(): void {
    for (const leadId of this.#leads) for (const id of listSaleIdsOfLead(this.#store, leadId)) this.#takeOut(id);
  }

  /** Takes a sale out of the sums as they have it, once. */
  #takeOut(id: string): void {
    if (this.#sales.has(id)) return;
    this.#sales.add(id);
    this.#takeOutFact(id);
  }

  #takeOutFact(id: string): void {
    for (const [fact, credits] of listSaleFacts(this.#store, [id])) this.#countSale(fact, credits, -1);
    removeSaleFact(this.#store, id);
  }

  #putIn(ids: readonly string[]): void {
    for (const chunk of splitIntoChunks(ids)) {
      insertSaleFacts(this.#store, chunk);
      for (const [fact, credits] of listSaleFacts(this.#store, chunk)) this.#countSale(fact, credits, 1);
    }
  }

  #countSale(fact: SaleFact, credits: readonly CreditFact[], sign: 1 | -1): void {
    countSale(fact, credits, sign, this.#deltas.at);
    if (fact.customer_id !== null) this.#customers.add(fact.customer_id);
    for (const credit of credits) this.#touchDay(fact.day, credit.employee_id);
  }

  /** Another sale may be the first of a customer now: the one that was, and the one that is. */
  #readWinnersAnew(): void {
    for (const customerIds of splitIntoChunks([...this.#customers])) {
      const anew = new Set(listWinners(this.#store, customerIds).filter((id) => !this.#sales.has(id)));
      for (const id of anew) this.#takeOut(id);
      this.#putIn([...anew]);
    }
  }

  #touchTotal(fields: JsonRecord): void {
    const { date, employeeId } = fields;
    if (typeof date !== 'string' || !isIsoDate(date) || typeof employeeId !== 'string')
      throw new TypeError('A day total without a day or a person');
    this.#typed = true;
    this.#days.add(`${toDayNumber(date)} ${employeeId}`);
  }

  #touchDay(day: number, employeeId: string | null): void {
    this.#typed ??= hasTypedTotals(this.#store);
    if (this.#typed && employeeId !== null) this.#days.add(`${day} ${employeeId}`);
  }

  #readDayAnew(dayAndPerson: string): void {
    const [dayText = '', employeeId = ''] = dayAndPerson.split(' ');
    const day = Number(dayText);
    const before = listKeptExcess(this.#store, day, employeeId);
    if (before.length > 0) removeKeptExcess(this.#store, day, employeeId);
    for (const excess of before) countExcess(day, employeeId, excess, -1, this.#deltas.at);
    for (const excess of readExcess(this.#store, day, employeeId)) {
      countExcess(day, employeeId, excess, 1, this.#deltas.at);
      insertExcess(this.#store, day, employeeId, excess);
    }
  }
}
