import type { Sale, SaleCredit, SaleDraft } from '@shared/domain/entities';
import { type Id, WHOLE_BP } from '@shared/domain/fields';
import { marginOfPart, parseMargin } from '@shared/format/parse-margin';
import {
  amountText,
  dayText,
  type FieldErrors,
  labelOrNull,
  type Reading,
  type ReadingContext,
  readAmount,
  requireAmount,
  requireDay,
} from './form-reading';

/** A customer as the form knows one: named and known, named and new (`id: null`), or not named at all. */
export interface CustomerChoice {
  readonly id: Id | null;
  readonly name: string;
}

export interface CreditRow {
  readonly employeeId: Id | null;
  /** Per cent, as typed. */
  readonly share: string;
}

/** A sale while it is being typed. */
export interface SaleFormState {
  readonly id: Id | null;
  readonly kind: Sale['kind'];
  readonly soldOn: string;
  readonly amount: string;
  /** An amount or a share, as typed. */
  readonly margin: string;
  /** Of a return whose margin is not typed: the sale whose share of margin it loses again. */
  readonly marginOf: { readonly marginMinor: number; readonly amountMinor: number } | null;
  readonly customer: CustomerChoice;
  readonly newCustomer: boolean;
  readonly product: string;
  readonly channelId: Id | null;
  readonly leadId: Id | null;
  readonly returnOfId: Id | null;
  readonly credits: readonly CreditRow[];
  readonly note: string;
}

export type SaleField = 'soldOn' | 'amount' | 'margin' | 'credits';

export interface SaleToSave {
  readonly sale: SaleDraft;
  readonly newCustomerName: string | null;
}

export function emptySale(context: ReadingContext): SaleFormState {
  return {
    id: null,
    kind: 'sale',
    soldOn: dayText(context.today, context),
    amount: '',
    margin: '',
    marginOf: null,
    customer: { id: null, name: '' },
    newCustomer: false,
    product: '',
    channelId: null,
    leadId: null,
    returnOfId: null,
    credits: [],
    note: '',
  };
}

export function saleToForm(sale: Sale, customerName: string | null, context: ReadingContext): SaleFormState {
  return {
    id: sale.id,
    kind: sale.kind,
    soldOn: dayText(sale.soldOn, context),
    amount: amountText(sale.amountMinor, context),
    margin: amountText(sale.marginMinor, context),
    marginOf: null,
    customer: { id: sale.customerId, name: customerName ?? '' },
    newCustomer: sale.newCustomer,
    product: sale.product ?? '',
    channelId: sale.channelId,
    leadId: sale.leadId,
    returnOfId: sale.returnOfId,
    credits: sale.credits.map((credit) => ({
      employeeId: credit.employeeId,
      share: shareText(credit.shareBp, context),
    })),
    note: sale.note,
  };
}

/** A return of a sale, to be filled in with what came back; of its margin the same share is lost as of its amount. */
export function returnOfSale(form: SaleFormState, context: ReadingContext): SaleFormState {
  const amountMinor = readAmount(form.amount, context);
  const marginMinor = readMargin(form, amountMinor, context);
  return {
    ...form,
    id: null,
    kind: 'return',
    returnOfId: form.id,
    leadId: null,
    margin: '',
    marginOf: marginMinor === null || amountMinor === null ? null : { marginMinor, amountMinor },
    soldOn: dayText(context.today, context),
  };
}

/** What was typed → a sale of the contract, or what is wrong with each field. */
export function readSaleForm(form: SaleFormState, context: ReadingContext): Reading<SaleToSave, SaleField> {
  const errors: FieldErrors<SaleField> = {};
  const soldOn = requireDay(form.soldOn, 'soldOn', errors, context);
  const amountMinor = requireAmount(form.amount, 'amount', errors, context);
  const credits = readCredits(form.credits, errors);
  const marginMinor = readMargin(form, amountMinor, context);
  if (form.margin.trim() !== '' && amountMinor !== null) {
    if (marginMinor === null) errors.margin = 'margin';
    else if (marginMinor > amountMinor) errors.margin = 'marginTooLarge';
  }
  if (soldOn === null || amountMinor === null || credits === null || errors.margin) return { ok: false, errors };
  const customerName = form.customer.name.trim();
  const named = form.customer.id !== null || customerName !== '';
  return {
    ok: true,
    value: {
      sale: {
        id: form.id,
        soldOn,
        kind: form.kind,
        returnOfId: form.kind === 'return' ? form.returnOfId : null,
        amountMinor,
        marginMinor,
        customerId: form.customer.id,
        newCustomer: !named && form.kind === 'sale' && form.newCustomer,
        leadId: form.kind === 'sale' ? form.leadId : null,
        channelId: form.channelId,
        product: labelOrNull(form.product),
        credits,
        note: form.note,
      },
      newCustomerName: form.customer.id === null && customerName !== '' ? customerName : null,
    },
  };
}

/** The margin as typed, or of a return the share that is lost with it; `null`: not known. */
export function readMargin(
  { margin, marginOf }: Pick<SaleFormState, 'margin' | 'marginOf'>,
  amountMinor: number | null,
  { currencyCode, locale }: ReadingContext,
): number | null {
  if (margin.trim() !== '') return parseMargin(margin, amountMinor, currencyCode, locale);
  if (marginOf === null || amountMinor === null) return null;
  return marginOfPart(marginOf.marginMinor, marginOf.amountMinor, amountMinor);
}

function readCredits(rows: readonly CreditRow[], errors: FieldErrors<SaleField>): SaleCredit[] | null {
  const credits: SaleCredit[] = [];
  for (const row of rows) {
    const shareBp = parseShareBp(row.share);
    if (row.employeeId === null) errors.credits = 'person';
    else if (shareBp === null || shareBp === 0) errors.credits = 'shareText';
    else credits.push({ employeeId: row.employeeId, shareBp });
  }
  if (errors.credits) return null;
  if (new Set(credits.map((credit) => credit.employeeId)).size !== credits.length) errors.credits = 'samePerson';
  else if (credits.length > 0 && sumOf(credits) !== WHOLE_BP) errors.credits = 'shares';
  return errors.credits ? null : credits;
}

function sumOf(credits: readonly SaleCredit[]): number {
  return credits.reduce((sum, credit) => sum + credit.shareBp, 0);
}

/** Per cent as typed (`33,33`, `50 %`) → basis points; `null` where it is no share of a whole. */
export function parseShareBp(text: string): number | null {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/.exec(text.trim());
  if (!match) return null;
  const bp = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return bp <= WHOLE_BP ? bp : null;
}

/** Basis points → per cent without needless zeros: `50`, `33,33`. */
export function shareText(shareBp: number, { locale }: Pick<ReadingContext, 'locale'>): string {
  const text = String(shareBp / 100);
  return locale === 'ru' ? text.replace('.', ',') : text;
}

/** Equal shares that make exactly the whole; the first gets what is left over. */
export function evenShares(count: number): number[] {
  const each = Math.floor(WHOLE_BP / count);
  return Array.from({ length: count }, (_, index) => (index === 0 ? WHOLE_BP - each * (count - 1) : each));
}
