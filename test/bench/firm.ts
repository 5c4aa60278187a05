import { toDayNumber } from '@shared/calendar/iso-date';
import { splitByShares } from '@shared/domain/money';
import { type Draw, drawing } from './draw';

/** Ten years of a firm of fifteen. Days are numbers since 1970, keys count from 1; 0 is "not given". */
export const FIRST_DAY = toDayNumber('2016-01-01');
export const LAST_DAY = toDayNumber('2025-12-31');
export const EMPLOYEES = 15;
export const CHANNELS = 8;
const SEGMENTS = 5;
const CAMPAIGNS = 20;

export interface FirmLead {
  readonly createdDay: number;
  readonly channel: number;
  readonly segment: number;
  readonly campaign: number;
  readonly owner: number;
  readonly quality: 'unassessed' | 'qualified' | 'disqualified';
  readonly assessedDay: number | null;
  readonly status: 'open' | 'won' | 'lost';
  readonly closedDay: number | null;
  /** Place of the customer, where there is one. */
  readonly customer: number | null;
}

export interface FirmSale {
  readonly day: number;
  readonly kind: 'sale' | 'return';
  readonly amountMinor: number;
  readonly marginMinor: number;
  readonly customer: number;
  /** Place of its lead. */
  readonly lead: number | null;
  /** Its lead's, where it has one. */
  readonly channel: number;
  readonly credits: readonly { readonly employee: number; readonly shareBp: number; readonly partMinor: number }[];
}

export interface Firm {
  readonly customers: number;
  readonly leads: readonly FirmLead[];
  readonly sales: readonly FirmSale[];
  /** The places of the sales that won their customers: the first by day, then place. */
  readonly winners: ReadonlySet<number>;
}

/** @param rows leads and sales together; the same number makes the same firm */
export function makeFirm(rows: number): Firm {
  const draw = drawing(20_160_101);
  const leads: FirmLead[] = [];
  const sales: FirmSale[] = [];
  let customers = 0;
  const leadCount = Math.round(rows * 0.77);
  for (let place = 0; place < leadCount; place += 1) {
    const known = customers > 0 && draw.share() < 0.3 ? draw.below(customers) : null;
    const lead = makeLead(draw, FIRST_DAY + Math.floor((place * (LAST_DAY - FIRST_DAY + 1)) / leadCount), known);
    const won = lead.status === 'won' && lead.closedDay !== null;
    const customer = won ? (known ?? customers++) : known;
    leads.push({ ...lead, customer });
    if (won && customer !== null && sales.length < rows - leadCount)
      sales.push(
        makeSale(draw, { day: lead.closedDay ?? 0, customer, lead: place, channel: lead.channel, owner: lead.owner }),
      );
  }
  while (sales.length < rows - leadCount) sales.push(makeRepeat(draw, customers));
  return { customers, leads, sales, winners: findWinners(sales) };
}

function makeLead(draw: Draw, createdDay: number, customer: number | null): FirmLead {
  const quality = draw.share() < 0.2 ? 'unassessed' : draw.share() < 0.6 ? 'qualified' : 'disqualified';
  const assessedDay = quality === 'unassessed' ? null : Math.min(createdDay + draw.below(6), LAST_DAY);
  const closedDay = createdDay + draw.below(draw.share() < 0.8 ? 80 : 240);
  const chance = quality === 'qualified' ? 0.4 : 0.08;
  const status = closedDay > LAST_DAY || draw.share() < 0.1 ? 'open' : draw.share() < chance ? 'won' : 'lost';
  return {
    createdDay,
    channel: draw.share() < 0.03 ? 0 : 1 + draw.below(CHANNELS),
    segment: draw.share() < 0.1 ? 0 : 1 + draw.below(SEGMENTS),
    campaign: draw.share() < 0.3 ? 0 : 1 + draw.below(CAMPAIGNS),
    owner: 1 + draw.below(EMPLOYEES),
    quality,
    assessedDay,
    status,
    closedDay: status === 'open' ? null : closedDay,
    customer,
  };
}

interface SaleFrame {
  readonly day: number;
  readonly customer: number;
  readonly lead: number | null;
  readonly channel: number;
  readonly owner: number;
}

/** Every twentieth sale was made by two. */
function makeSale(draw: Draw, { owner, ...frame }: SaleFrame, kind: FirmSale['kind'] = 'sale'): FirmSale {
  const amountMinor = 100_00 + draw.below(9_000_00);
  const second = 1 + draw.below(EMPLOYEES);
  const shares = draw.share() < 0.05 && second !== owner ? [6_667, 3_333] : [10_000];
  const parts = splitByShares(amountMinor, shares);
  const credits = shares.map((shareBp, at) => ({
    employee: at === 0 ? owner : second,
    shareBp,
    partMinor: parts[at] ?? 0,
  }));
  return { ...frame, kind, amountMinor, marginMinor: Math.round(amountMinor * 0.4), credits };
}

/** A known customer buys again, or gives something back. */
function makeRepeat(draw: Draw, customers: number): FirmSale {
  const day = FIRST_DAY + draw.below(LAST_DAY - FIRST_DAY + 1);
  const frame = { day, customer: draw.below(customers), lead: null, channel: 1 + draw.below(CHANNELS) };
  return makeSale(draw, { ...frame, owner: 1 + draw.below(EMPLOYEES) }, draw.share() < 0.1 ? 'return' : 'sale');
}

function findWinners(sales: readonly FirmSale[]): Set<number> {
  const first = new Map<number, number>();
  for (const [place, { kind, customer, day }] of sales.entries()) {
    const known = first.get(customer);
    if (kind === 'sale' && (known === undefined || day < (sales[known]?.day ?? 0))) first.set(customer, place);
  }
  return new Set(first.values());
}
