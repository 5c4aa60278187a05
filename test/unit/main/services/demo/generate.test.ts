import { addDays, type IsoDate } from '@shared/calendar/iso-date';
import { createWorkingCalendar } from '@shared/calendar/working-calendar';
import {
  channelSchema,
  customerSchema,
  employeeSchema,
  expenseSchema,
  leadSchema,
  saleSchema,
  targetVersionSchema,
} from '@shared/domain/entities';
import { defaultSettings, scoreSchemeOf, settingsPatchSchema } from '@shared/domain/settings';
import { countBands } from '@shared/kpi/leads/lead-bands';
import { describe, expect, it } from 'vitest';
import type { DemoFirm } from '../../../../../src/main/services/demo/firm';
import { generateDemoFirm } from '../../../../../src/main/services/demo/generate';
import { quarterOf } from '../../../../../src/main/services/demo/targets';

const TODAY: IsoDate = '2026-11-23';
const dayWeight = createWorkingCalendar('ru').weight;

function firmOf(today: IsoDate, seed = 1): DemoFirm {
  return generateDemoFirm({ seed, today, locale: 'ru', dayWeight });
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('demo firm', { timeout: 60_000 }, () => {
  const firm = firmOf(TODAY);

  it('is the same to the last id for the same seed, day and language', () => {
    expect(JSON.stringify(firmOf(TODAY)) === JSON.stringify(firm)).toBe(true);
    expect(firmOf(TODAY, 2).leads[0]?.id).not.toBe(firm.leads[0]?.id);
  });

  it('differs between languages in its words only', () => {
    const english = generateDemoFirm({ seed: 1, today: TODAY, locale: 'en', dayWeight });
    expect(english.sales.map(({ amountMinor }) => amountMinor)).toEqual(
      firm.sales.map(({ amountMinor }) => amountMinor),
    );
    expect(english.employees.map(({ name }) => name)).toContain('Anna Sokolova');
    expect(english.settings).toMatchObject({ firmName: 'Severny Kontur', currencyCode: 'RUB', onboarded: true });
    expect(JSON.stringify(english)).not.toMatch(/[а-яё]/i);
  });

  it('is made of valid entities with unique ids', () => {
    settingsPatchSchema.parse(firm.settings);
    for (const employee of firm.employees) employeeSchema.parse(employee);
    for (const channel of firm.channels) channelSchema.parse(channel);
    for (const customer of firm.customers) customerSchema.parse(customer);
    for (const lead of firm.leads) leadSchema.parse(lead);
    for (const sale of firm.sales) saleSchema.parse(sale);
    for (const expense of firm.expenses) expenseSchema.parse(expense);
    for (const target of firm.targets) targetVersionSchema.parse(target);
    for (const group of [firm.leads, firm.sales, firm.customers, firm.expenses, firm.targets]) {
      expect(new Set(group.map(({ id }) => id)).size).toBe(group.length);
    }
    expect(new Set(firm.customers.map(({ name }) => name)).size).toBe(firm.customers.length);
  });

  it('has two years, eight people and six channels, and nothing after today', () => {
    expect(firm.employees).toHaveLength(8);
    expect(firm.channels).toHaveLength(6);
    expect(firm.leads.length).toBeGreaterThan(18_000);
    expect(firm.leads.length).toBeLessThan(24_000);
    expect(firm.leads[0]?.createdOn.slice(0, 7)).toBe('2024-10');
    expect(firm.leads.filter(({ createdOn }) => createdOn === TODAY).length).toBeGreaterThan(3);
    expect(firm.leads.every(({ createdOn, closedOn }) => createdOn <= TODAY && (closedOn ?? createdOn) <= TODAY)).toBe(
      true,
    );
    expect(firm.sales.every(({ soldOn }) => soldOn < TODAY && dayWeight(soldOn) > 0)).toBe(true);
  });

  it('converts about 3 %, ads below and referrals above', () => {
    const rate = (channel: number | null): number => {
      const id = channel === null ? null : firm.channels[channel]?.id;
      const leads = firm.leads.filter(({ channelId }) => id === null || channelId === id);
      return leads.filter(({ status }) => status === 'won').length / leads.length;
    };
    expect(rate(null)).toBeGreaterThan(0.026);
    expect(rate(null)).toBeLessThan(0.036);
    expect(rate(0)).toBeLessThan(0.02);
    expect(rate(4)).toBeGreaterThan(0.08);
  });

  it('assesses most leads, some 44 % of them qualified', () => {
    const recent = firm.leads.filter(({ createdOn }) => createdOn >= '2026-10-01');
    const assessed = recent.filter(({ quality }) => quality !== 'unassessed');
    expect(1 - assessed.length / recent.length).toBeGreaterThan(0.08);
    expect(1 - assessed.length / recent.length).toBeLessThan(0.18);
    const qualified = assessed.filter(({ quality }) => quality === 'qualified').length / assessed.length;
    expect(qualified).toBeGreaterThan(0.4);
    expect(qualified).toBeLessThan(0.48);
  });

  it('has ways and margins that fit what became of each lead and sale', () => {
    const names = new Map(firm.stages.map(({ id, name }) => [id, name]));
    const standing = (lead: (typeof firm.leads)[number]) => names.get(lead.stages.at(-1)?.stageId ?? '');
    for (const lead of firm.leads) {
      const days = lead.stages.map(({ enteredOn }) => enteredOn);
      expect(days.length > 0 && days.every((day) => day <= (lead.closedOn ?? TODAY))).toBe(true);
      if (lead.status === 'won') expect(standing(lead)).toBe('Договор');
    }
    const open = firm.leads.filter(({ status }) => status === 'open').map(standing);
    expect(new Set(open).size).toBe(firm.stages.length);
    const earned =
      sum(firm.sales.map(({ marginMinor }) => marginMinor ?? 0)) / sum(firm.sales.map((s) => s.amountMinor));
    expect(earned).toBeGreaterThan(0.3);
    expect(earned).toBeLessThan(0.5);
    expect(firm.sales.every((s) => (s.marginMinor ?? -1) > 0 && (s.marginMinor ?? 0) < s.amountMinor)).toBe(true);
    const said = new Set(firm.leads.flatMap(({ lostReason }) => lostReason ?? []));
    expect([...said].sort()).toEqual([...(firm.settings.lostReasons ?? [])].sort());
    const ads = firm.expenses.filter(({ channelId }) => channelId === firm.channels[0]?.id);
    const campaigns = new Set(firm.leads.flatMap(({ campaign }) => campaign ?? []));
    expect(new Set(ads.flatMap(({ campaign }) => campaign ?? []))).toEqual(campaigns);
    expect(ads.every(({ amountMinor }) => amountMinor > 0)).toBe(true);
    const salaries = firm.expenses.filter(({ seriesId }) => seriesId !== null);
    expect(new Set(salaries.map(({ seriesId }) => seriesId)).size).toBe(firm.employees.length);
  });

  it('scores its leads by rules, and its points say who buys', () => {
    const scheme = scoreSchemeOf({ ...defaultSettings('ru'), scoreRules: firm.settings.scoreRules ?? [] });
    const cells = firm.leads.map((lead) => ({ ...lead, leads: 1, won: lead.status === 'won' ? 1 : 0 }));
    const counts = countBands(cells, scheme);
    const rate = ({ leads, won }: { leads: number; won: number }): number => won / leads;
    expect(rate(counts.A)).toBeGreaterThan(2 * rate(counts.B));
    expect(rate(counts.B)).toBeGreaterThan(1.5 * rate(counts.C));
    expect(counts.A.leads).toBeGreaterThan(1_000);
    expect(counts.unscored.leads).toBe(0);
    expect(firm.leads.filter(({ score }) => score !== null).length).toBeGreaterThan(50);
  });

  it('links sales to customers that exist, first sales to won leads, returns to their sale', () => {
    const customers = new Set(firm.customers.map(({ id }) => id));
    const leads = new Map(firm.leads.map((lead) => [lead.id, lead]));
    const sales = new Map(firm.sales.map((sale) => [sale.id, sale]));
    for (const sale of firm.sales) {
      expect(customers.has(sale.customerId ?? '')).toBe(true);
      if (sale.leadId !== null) expect(leads.get(sale.leadId)).toMatchObject({ status: 'won', closedOn: sale.soldOn });
      if (sale.kind === 'return') {
        expect(sale.amountMinor).toBeLessThanOrEqual(sales.get(sale.returnOfId ?? '')?.amountMinor ?? 0);
      }
    }
    expect(firm.sales.filter(({ kind }) => kind === 'return').length).toBeGreaterThan(2);
    expect(firm.sales.filter(({ credits }) => credits.length === 2).length).toBeGreaterThan(20);
    const won = firm.leads.filter(({ status }) => status === 'won').length;
    expect(firm.sales.filter(({ leadId, kind }) => leadId !== null && kind === 'sale')).toHaveLength(won);
  });

  it.each(['2026-11-23', '2026-05-29', '2026-08-14', '2027-02-11'] as const)(
    'on %s is a little ahead of its plan',
    (today) => {
      const seen = firmOf(today);
      const { key, from, to } = quarterOf(today);
      const versions = seen.targets.filter(
        (t) => t.periodKey === key && t.metric === 'revenue' && t.employeeId === null,
      );
      expect(versions).toHaveLength(2);
      expect(versions[1]?.reason.length).toBeGreaterThan(10);
      const days = (until: IsoDate): number => {
        let count = 0;
        for (let day = from; day <= until; day = addDays(day, 1)) count += dayWeight(day);
        return count;
      };
      const net = sum(
        seen.sales
          .filter(({ soldOn }) => soldOn >= from)
          .map((s) => (s.kind === 'sale' ? s.amountMinor : -s.amountMinor)),
      );
      const pace = net / (((versions[1]?.value ?? 0) * days(addDays(today, -1))) / days(to));
      expect(pace).toBeGreaterThan(1.02);
      expect(pace).toBeLessThan(1.05);
    },
  );

  it('stays whole on the first working day of a quarter and on a holiday', () => {
    for (const today of ['2026-10-01', '2027-01-03', '2028-02-29'] as const) {
      expect(firmOf(today).leads.length).toBeGreaterThan(15_000);
    }
  });
});
