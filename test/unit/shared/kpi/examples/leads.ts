import { addDays, type IsoDate } from '@shared/calendar/iso-date';
import { computeAnswerTime } from '@shared/kpi/conversion/answer-time';
import { computeAverageDeal } from '@shared/kpi/conversion/average-deal';
import { computeCohortConversion, computePeriodConversion, computeProvable } from '@shared/kpi/conversion/conversion';
import { computeMedianCycle } from '@shared/kpi/conversion/conversion-horizon';
import { computeCycle } from '@shared/kpi/conversion/cycle';
import { computeDealSizes } from '@shared/kpi/conversion/deal-sizes';
import { computeLosses } from '@shared/kpi/conversion/losses';
import { computeStageFunnel } from '@shared/kpi/conversion/stage-funnel';
import { computeVelocity } from '@shared/kpi/conversion/velocity';
import { computeWinCurve } from '@shared/kpi/conversion/win-curve';
import { computeWinRate } from '@shared/kpi/conversion/win-rate';
import { computeDayExcess } from '@shared/kpi/days/day-excess';
import { computeBandOrder, computeBands } from '@shared/kpi/leads/lead-bands';
import { computePlanCell } from '@shared/kpi/leads/lead-plan-history';
import { computeLeadRealism } from '@shared/kpi/leads/lead-realism';
import { computeScore } from '@shared/kpi/leads/lead-score';
import { computeLeadQuality, computeQualifiedBounds } from '@shared/kpi/leads/leads';
import { computeLeadsNeeded } from '@shared/kpi/leads/leads-needed';
import { computeLeadWeeks } from '@shared/kpi/leads/leads-weeks';
import type { KpiId } from '@shared/kpi/registry';
import type { Figure } from '@shared/kpi/results';
import { figure, money, percent, ranged, told } from './format';

const NOTHING: Figure = { status: 'no-data', reason: 'no-leads' };
const won = (leads: number, customers: number) => ({ leads, won: customers });
const bands = computeBands(
  { A: won(100, 30), B: won(100, 9), C: won(100, 1), unscored: won(0, 0) },
  { a: 70, b: 40 },
  0.03,
);
const quality = computeLeadQuality({ leads: 1_649, qualified: 637, disqualified: 806 });

export const LEAD_EXAMPLES = {
  leadCount: () => String(quality.total),
  qualifiedRate: () => ranged(quality.qualifiedRate, percent),
  qualifiedBounds: () => {
    const bounds = computeQualifiedBounds(quality);
    return bounds === null ? 'none' : `${percent(bounds.low)}–${percent(bounds.high)}`;
  },
  leadsByWeek: () => {
    const week = { from: '2026-11-16', to: '2026-11-22' } as const;
    const cells = [
      { date: '2026-11-16', key: 'site', leads: 3 },
      { date: '2026-11-22', key: null, leads: 2 },
      { date: '2026-11-23', key: 'site', leads: 9 },
    ] as const;
    return String(computeLeadWeeks([week], cells).weeks[0]?.total);
  },
  leadRealism: () => {
    const first: IsoDate = '2026-01-01';
    const history = Array.from({ length: 12 }, (_, index) => ({
      date: addDays(first, index),
      weight: 1,
      elapsed: true,
    }));
    const leadsByDay = new Map(history.map(({ date }, index) => [date, index < 9 ? 2 : 0]));
    const realism = computeLeadRealism({ target: 10, actual: 6, remainingDays: 2, history, leadsByDay });
    return realism.status === 'ok' ? `${realism.reached} of ${realism.windows}, ${realism.verdict}` : realism.reason;
  },
  typedDay: () => {
    const none = { calls: null, meetings: null, offers: null, qualified: null, sales: null, newCustomers: null };
    const recorded = { leads: 3, qualified: 0, sales: 0, newCustomers: 0, revenueMinor: 0, channelId: null };
    return String(computeDayExcess([{ ...none, leads: 5, revenueMinor: null, channelId: null }], [recorded])[0]?.leads);
  },

  score: () => {
    const rules = [
      { field: 'segment', operator: 'is', value: 'factories', points: 40 },
      { field: 'expected', operator: 'at-least', valueMinor: 100_000_00, points: 30 },
      { field: 'campaign', operator: 'given', points: 50 },
    ] as const;
    const lead = { channelId: null, segment: 'Factories', campaign: null, product: null, expectedMinor: 120_000_00 };
    return `${computeScore({ ...lead, score: null }, rules)?.points} points`;
  },
  bandConversion: () => ranged(bands[0]?.conversion.figure ?? NOTHING, percent),
  bandOrder: () => computeBandOrder(bands).verdict,
  leadPlan: () => {
    const days = Array.from({ length: 20 }, (_, index) => ({
      date: addDays('2026-11-02', index),
      weight: 1,
      elapsed: index < 10,
    }));
    return percent(computePlanCell(45, 100, days).attainment ?? 0);
  },
  leadsNeeded: () => {
    const needed = computeLeadsNeeded({
      gapMinor: 600_000_00,
      averageDeal: figure(100_000_00),
      dealsMinor: Array.from({ length: 5 }, () => 100_000_00),
      conversion: computePeriodConversion(3, 100, 0.03),
    });
    return `${needed?.mid} (${needed?.low}–${needed?.high})`;
  },

  winCurve: () => {
    const young = { followedDays: 5, leads: 5, wins: [] };
    const old = {
      followedDays: 30,
      leads: 10,
      wins: [
        { days: 3, leads: 1 },
        { days: 10, leads: 1 },
      ],
    };
    const curve = computeWinCurve([old, young], 30);
    return told(curve.figure, percent);
  },
  stageConversion: () => {
    const steps = computeStageFunnel([200, 80, 12], null);
    return steps
      .map(({ rate }) => (rate === null ? null : told(rate, percent)))
      .filter(Boolean)
      .join(', ');
  },
  winRate: () => ranged(computeWinRate(3, 97), percent),
  losses: () =>
    computeLosses([
      { reason: 'price', leads: 12 },
      { reason: null, leads: 8 },
    ])
      .map(({ share }) => told(share, percent))
      .join(', '),
  cycle: () => {
    const cells = [4, 11, 20].map((days) => ({ days, leads: 1 }));
    return told(computeCycle(cells).median, (days) => `${days} days`);
  },
  answerTime: () => {
    const cells = [0, 1, 5].map((answeredAfterDays) => ({ furthest: null, won: false, answeredAfterDays, leads: 1 }));
    return told(computeAnswerTime(cells).median, (days) => `${days} days`);
  },
  dealSizes: () => {
    const { median, largestShare } = computeDealSizes([
      { value: 100_000_00, count: 2 },
      { value: 600_000_00, count: 1 },
    ]);
    return `${told(median, money)}, ${told(largestShare, percent)}`;
  },
  velocity: () =>
    told(
      computeVelocity({ openLeads: 40, averageDeal: figure(100_000_00), winRate: figure(0.2), cycle: figure(20) }),
      money,
    ),
  periodConversion: () => ranged(computePeriodConversion(48, 1_649, 0.03).figure, percent),
  cohortConversion: () =>
    ranged(computeCohortConversion({ ripe: 100, ripeWon: 3, ripening: 40 }, 0.03).figure, percent),
  provable: () =>
    computeProvable(0.03)
      .map((row) => row.below)[0]
      ?.toString() ?? 'none',
  medianCycle: () =>
    `${computeMedianCycle([
      { days: 4, leads: 2 },
      { days: 11, leads: 1 },
      { days: 20, leads: 1 },
    ])} days`,
  averageDeal: () => told(computeAverageDeal(1_250_000_00, 10), money),
} as const satisfies Partial<Record<KpiId, () => string>>;
