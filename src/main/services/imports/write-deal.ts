import type { IsoDate } from '@shared/calendar/iso-date';
import type { Lead, Sale } from '@shared/domain/entities';
import { type Id, WHOLE_BP } from '@shared/domain/fields';
import type { CheckedDeal } from '../../importing/check-deals';
import { fitText } from '../../importing/clean-text';
import { type ExternalRef, findExternalRef, insertExternalRefs, updateExternalRef } from '../../store/imports';
import { findLead, insertLeads, updateLead } from '../../store/leads';
import { newId } from '../../store/new-id';
import { findSale, insertSale, insertSales, removeSale, updateSale } from '../../store/sales';
import type { Writer } from '../../store/writer';
import { NameBook } from './names';

const LABEL_LENGTH = 120;
const RAW_LENGTH = 20_000;

interface DealWriting {
  readonly writer: Writer;
  readonly names: NameBook;
  readonly source: string;
  readonly batchId: Id;
}

/** What one deal brought. */
export interface WrittenDeal {
  readonly leads: number;
  readonly sales: number;
  readonly salesMinor: number;
  readonly updated: number;
}

const NOTHING: WrittenDeal = { leads: 0, sales: 0, salesMinor: 0, updated: 0 };

/** How many new deals are written together: each kind of their records then shares a journal row. */
const TOGETHER = 500;

/** Writes the deals of a file. What is new waits until there is enough of it; `flush` writes the rest. */
export class DealWriter {
  readonly #writing: DealWriting;
  #leads: Lead[] = [];
  #sales: Sale[] = [];
  #refs: ExternalRef[] = [];

  constructor(writer: Writer, source: string, batchId: Id) {
    this.#writing = { writer, names: new NameBook(writer), source, batchId };
  }

  /** Writes a deal that the check let through: a lead, for a won one its sale, and the link to the file's row. */
  write(deal: CheckedDeal): WrittenDeal {
    const { writer, source } = this.#writing;
    const known = findExternalRef(writer.store, source, deal.key);
    if (known) return this.#rewrite(deal, known);
    const lead: Lead = { ...emptyLead(newId(), deal), ...leadFields(this.#writing, deal) };
    const sale = deal.first.meaning === 'won' ? saleOf(newId(), lead, deal) : null;
    this.#leads.push(lead);
    if (sale) this.#sales.push(sale);
    this.#refs.push(refOf(this.#writing, deal, lead.id, sale?.id ?? null));
    if (this.#leads.length >= TOGETHER) this.flush();
    return { leads: 1, sales: sale ? 1 : 0, salesMinor: sale?.amountMinor ?? 0, updated: 0 };
  }

  flush(): void {
    const { writer, names, batchId } = this.#writing;
    names.flush();
    insertLeads(writer, this.#leads, batchId);
    insertSales(writer, this.#sales, batchId);
    insertExternalRefs(writer, this.#refs);
    this.#leads = [];
    this.#sales = [];
    this.#refs = [];
  }

  #rewrite(deal: CheckedDeal, known: ExternalRef): WrittenDeal {
    // It may name a customer who is still waiting to be written.
    this.flush();
    return rewriteDeal(this.#writing, deal, known);
  }
}

/** The row has changed since it was imported: what the file says is brought up to date, what was added here stays. */
function rewriteDeal(writing: DealWriting, deal: CheckedDeal, known: ExternalRef): WrittenDeal {
  const { writer } = writing;
  const before = known.leadId === null ? null : findLead(writer.store, known.leadId);
  if (!before) return NOTHING;
  const fields = leadFields(writing, deal);
  writing.names.flush();
  const lead: Lead = {
    ...before,
    ...fields,
    lostReason: fields.status === 'lost' ? before.lostReason : null,
    stages: notBefore(fields.createdOn, before.stages),
  };
  updateLead(writer, lead);
  const saleId = rewriteSale(writing, deal, lead, known.saleId);
  updateExternalRef(writer, refOf(writing, deal, lead.id, saleId));
  return { ...NOTHING, updated: 1 };
}

/** A lead that came later than was known entered no stage before it came. */
function notBefore(createdOn: IsoDate, stages: Lead['stages']): Lead['stages'] {
  return stages.map((step) => (step.enteredOn < createdOn ? { ...step, enteredOn: createdOn } : step));
}

/** A sale that the person has deleted stays deleted. */
function rewriteSale({ writer, batchId }: DealWriting, deal: CheckedDeal, lead: Lead, saleId: Id | null): Id | null {
  const before = saleId === null ? null : findSale(writer.store, saleId);
  if (deal.first.meaning !== 'won') {
    if (before) removeSale(writer, before.id);
    return null;
  }
  if (before) updateSale(writer, { ...saleOf(before.id, lead, deal), note: before.note });
  if (saleId !== null) return saleId;
  const sale = saleOf(newId(), lead, deal);
  insertSale(writer, sale, batchId);
  return sale.id;
}

type ImportedFields = Pick<
  Lead,
  'createdOn' | 'channelId' | 'ownerId' | 'customerId' | 'product' | 'status' | 'closedOn' | 'expectedMinor'
>;

function leadFields({ names }: DealWriting, { first, amountMinor }: CheckedDeal): ImportedFields {
  const { texts, meaning, leadDate, closeDate } = first;
  if (leadDate === null || meaning === null)
    throw new Error(`Line ${first.line} was let through without a date or a stage`);
  return {
    createdOn: leadDate,
    channelId: names.channel(texts.channel),
    ownerId: names.employee(texts.owner),
    customerId: names.customer(texts.customer),
    product: texts.product === '' ? null : fitText(texts.product, LABEL_LENGTH),
    status: meaning,
    closedOn: meaning === 'open' ? null : closeDate,
    expectedMinor: meaning === 'open' && amountMinor !== null && amountMinor > 0 ? amountMinor : null,
  };
}

type GivenFields = Omit<Lead, keyof ImportedFields>;

function emptyLead(id: Id, { first }: CheckedDeal): GivenFields {
  return {
    id,
    title: fitText(first.texts.customer, LABEL_LENGTH),
    segment: null,
    campaign: null,
    // The file does not say; a deal that was won is no proof that the others were judged.
    quality: 'unassessed',
    assessedOn: null,
    lostReason: null,
    score: null,
    stages: [],
    note: '',
  };
}

function saleOf(id: Id, lead: Lead, deal: CheckedDeal): Sale {
  if (lead.closedOn === null || deal.amountMinor === null)
    throw new Error(`Line ${deal.first.line}: a sale has a day and an amount`);
  return {
    id,
    soldOn: lead.closedOn,
    kind: 'sale',
    returnOfId: null,
    amountMinor: deal.amountMinor,
    marginMinor: null,
    customerId: lead.customerId,
    newCustomer: lead.customerId === null,
    leadId: lead.id,
    channelId: lead.channelId,
    product: lead.product,
    credits: lead.ownerId === null ? [] : [{ employeeId: lead.ownerId, shareBp: WHOLE_BP }],
    note: '',
  };
}

function refOf({ source, batchId }: DealWriting, deal: CheckedDeal, leadId: Id, saleId: Id | null): ExternalRef {
  return {
    source,
    externalId: deal.key,
    leadId,
    saleId,
    importBatchId: batchId,
    rowHash: deal.hash,
    rawJson: JSON.stringify(deal.first.raw).slice(0, RAW_LENGTH),
  };
}
