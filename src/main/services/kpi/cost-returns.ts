import { addDays, type DateRange } from '@shared/calendar/iso-date';
import { addMonths } from '@shared/calendar/month';
import type { CostReturn } from '@shared/contract/views/cost';
import { computeCac } from '@shared/kpi/cost/cac';
import { computeFirstSaleProfit, type FirstSaleProfit } from '@shared/kpi/cost/first-sale-profit';
import { computeGrossMargin, type GrossMargin } from '@shared/kpi/cost/gross-margin';
import { computeMonthlyRevenue } from '@shared/kpi/cost/monthly-revenue';
import { computeFirstSalePayback, computeMonthsPayback, computeRomi, judgeRomi } from '@shared/kpi/cost/payback';
import type { Figure } from '@shared/kpi/results';
import { businessOf } from '../../store/facts/business';
import { type FirstSaleFact, listFirstSales } from '../../store/facts/first-sales';
import { type KpiFrame, lastKnownDay } from './frame';

/** What was spent on some of the new customers and how many they were. */
interface Spent {
  readonly costMinor: number;
  readonly customers: number;
}

/** What new customers brought back, whole and in parts. */
export interface Returns {
  readonly margin: GrossMargin;
  readonly monthlyRevenue: Figure;
  /** First sales of the known days under the frame's channel. */
  readonly firstSales: readonly FirstSaleFact[];
  /** `null`: their margin is not known. */
  readonly profit: FirstSaleProfit | null;
  /** Of a part of the first sales and what was spent on it. */
  readonly of: (spent: Spent, sales: readonly FirstSaleFact[]) => CostReturn;
}

/**
 * Gross margin and repeat business are those of the firm's last year: a channel alone has too few of both. First sales
 * are those of the period, with what came back of them until the frame's day.
 */
export function returnsOf(frame: KpiFrame): Returns {
  const { store, known, asOf, filter, settings, recordedFrom } = frame;
  const year = lastYear(frame);
  const { margins, repeat } = businessOf(store, year, recordedFrom ?? year.from);
  const margin = computeGrossMargin(margins, settings.grossMarginBp);
  const rate = margin.rate.status === 'ok' ? margin.rate.value : null;
  const monthlyRevenue = computeMonthlyRevenue(repeat);
  const firstSales = known === null ? [] : listFirstSales(store, known, asOf.date, filter.channelId);
  const profit = computeFirstSaleProfit(firstSales, rate);
  const usual = profit && profit.sales > 0 ? profit.profitMinor / profit.sales : null;
  return {
    margin,
    monthlyRevenue,
    firstSales,
    profit,
    of: ({ costMinor, customers }, sales) => {
      const earned = { costMinor, customers, profit: computeFirstSaleProfit(sales, rate) };
      const romi = computeRomi(earned, usual);
      return {
        paybackSales: computeFirstSalePayback(earned),
        paybackMonths: computeMonthsPayback(computeCac(costMinor, customers), monthlyRevenue, margin.rate),
        romi,
        romiVerdict: judgeRomi(romi),
      };
    },
  };
}

/** The twelve months up to the last known day of the period, as far as there are records. */
export function lastYear(frame: KpiFrame): DateRange {
  const to = lastKnownDay(frame);
  const from = addDays(addMonths(to, -12), 1);
  const { recordedFrom } = frame;
  return { from: recordedFrom !== null && recordedFrom > from && recordedFrom <= to ? recordedFrom : from, to };
}
