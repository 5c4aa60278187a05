import { addDays, type DateRange } from '@shared/calendar/iso-date';
import type { KpiQuery, ScorePreviewQuery } from '@shared/contract/inputs';
import type {
  BandedLeads,
  BandValidation,
  LeadBandsView,
  LeadDimension,
  ScorePreview,
} from '@shared/contract/views/leads';
import type { ScoreScheme } from '@shared/domain/score';
import { scoreSchemeOf } from '@shared/domain/settings';
import { lastRipeDay } from '@shared/kpi/conversion/conversion-horizon';
import { computeBandOrder, computeBands, countBands, type LeadsByBand } from '@shared/kpi/leads/lead-bands';
import { computeScore } from '@shared/kpi/leads/lead-score';
import { leadCounts } from '../../store/facts/lead-counts';
import { countLeadGroups, type LeadGrouping } from '../../store/facts/lead-groups';
import {
  countScoreCells,
  type KeyedScoreCell,
  listCampaignChannels,
  listLeadProducts,
} from '../../store/facts/lead-scores';
import type { AppContext } from '../context';
import { horizonOf } from './cohorts';
import { buildFrame, type KpiFrame, viewFrame } from './frame';
import { benchmarkOf } from './leads';

/**
 * Leads of the period by band of their points, in all and by group, and whether those bands say who buys. Points are
 * computed when they are asked for, by the rules as they are now: a changed rule changes the past with it.
 * Throws `invalid-period`.
 */
export function leadBandsView(
  context: AppContext,
  query: KpiQuery & { readonly dimension: LeadDimension },
): LeadBandsView {
  const frame = buildFrame(context, query);
  const { store, known, filter, settings } = frame;
  const scheme = scoreSchemeOf(settings);
  const cells = known === null ? [] : cellsOf(frame, query.dimension, scheme, known);
  return {
    ...viewFrame(frame),
    benchmark: benchmarkOf(frame),
    rules: scheme.rules.length,
    counts: bandedLeads(countBands(cells, scheme), createdIn(frame, known)),
    validation: validate(frame, scheme),
    dimension: query.dimension,
    breakdown: known === null ? [] : breakdownOf(frame, query.dimension, known, { cells, scheme }),
    campaignChannels: known === null ? [] : listCampaignChannels(store, known, filter),
  };
}

/** The leads of the period by band, and whether bands say who buys: what the levers ask. */
export function bandEvidence(frame: KpiFrame): Pick<LeadBandsView, 'counts' | 'validation'> {
  const { known, settings } = frame;
  const scheme = scoreSchemeOf(settings);
  const cells = known === null ? [] : cellsOf(frame, 'channel', scheme, known);
  return {
    counts: bandedLeads(countBands(cells, scheme), createdIn(frame, known)),
    validation: validate(frame, scheme),
  };
}

/** Days of a quarter of a year: what rules are tried on, and bands are judged by where it holds enough leads. */
const QUARTER_DAYS = 91;
const YEAR_DAYS = 364;
/** So many leads let bands differ provably at a few per cent; fewer are sought through a whole year. */
const ENOUGH_LEADS = 1_000;
const MOST_VALUES = 60;

/** What the leads of the last quarter of a year would be by other rules. */
export function scorePreview(context: AppContext, query: ScorePreviewQuery): ScorePreview {
  const { rules, fromA, fromB, today } = query;
  const frame = buildFrame(context, { ...WHOLE_FIRM, period: periodUpTo(context, today), ...(today && { today }) });
  const { store, period } = frame;
  const scheme = { rules, limits: { a: fromA, b: Math.min(fromB, fromA - 1) } };
  const current = scoreSchemeOf(frame.settings);
  const total = createdIn(frame, period);
  const cells = cellsOf(frame, 'channel', scheme, period);
  return {
    range: { from: period.from, to: period.to },
    now: bandedLeads(countBands(cellsOf(frame, 'channel', current, period), current), total),
    proposed: bandedLeads(countBands(cells, scheme), total),
    validation: validate(frame, scheme),
    matched: countMatches(cells, scheme),
    values: {
      segment: valuesOf(frame, 'segment'),
      campaign: valuesOf(frame, 'campaign'),
      product: listLeadProducts(store, period, MOST_VALUES),
    },
  };
}

const WHOLE_FIRM = { compare: 'none', employeeId: null, channelId: null } as const;

function periodUpTo(context: AppContext, today = context.clock.today()): string {
  return `${addDays(today, 1 - QUARTER_DAYS)}..${today}`;
}

function valuesOf({ store, period, asOf, filter }: KpiFrame, by: 'segment' | 'campaign'): string[] {
  return countLeadGroups(store, by, period, asOf.date, filter)
    .sort((left, right) => right.leads - left.leads)
    .flatMap(({ key }) => (key === null ? [] : [key]))
    .slice(0, MOST_VALUES);
}

/** Leads to which each rule gives its points; typed points leave the rules out. */
function countMatches(cells: readonly KeyedScoreCell[], { rules }: ScoreScheme): number[] {
  const matched = rules.map(() => 0);
  for (const cell of cells) {
    const score = computeScore(cell, rules);
    if (score?.source !== 'rules') continue;
    for (const index of score.matched) matched[index] = (matched[index] ?? 0) + cell.leads;
  }
  return matched;
}

function cellsOf(frame: KpiFrame, by: LeadGrouping, { rules }: ScoreScheme, range: DateRange): KeyedScoreCell[] {
  const question = { horizonDays: horizonOf(frame).days, seenOn: frame.asOf.date };
  return countScoreCells(frame.store, by, rules, range, question, frame.filter);
}

function createdIn({ store, asOf, filter }: KpiFrame, range: DateRange | null): number {
  return range === null ? 0 : leadCounts(store, range, asOf.date, filter).created;
}

/** Leads of typed totals are in no cell: they are unscored too. */
function bandedLeads({ A, B, C }: LeadsByBand, total: number): BandedLeads {
  return { A: A.leads, B: B.leads, C: C.leads, unscored: total - A.leads - B.leads - C.leads };
}

interface Scored {
  readonly cells: readonly KeyedScoreCell[];
  readonly scheme: ScoreScheme;
}

function breakdownOf(
  { store, asOf, filter }: KpiFrame,
  by: LeadGrouping,
  range: DateRange,
  { cells, scheme }: Scored,
): LeadBandsView['breakdown'] {
  const byKey = new Map<string | null, KeyedScoreCell[]>();
  for (const cell of cells) {
    const group = byKey.get(cell.key);
    if (group) group.push(cell);
    else byKey.set(cell.key, [cell]);
  }
  return countLeadGroups(store, by, range, asOf.date, filter).map(({ key, leads }) => ({
    key,
    ...bandedLeads(countBands(byKey.get(key) ?? [], scheme), leads),
  }));
}

/** By the ripe leads of the last quarter of a year; of the last year where that quarter holds too few to tell. */
function validate(frame: KpiFrame, scheme: ScoreScheme): BandValidation {
  const horizonDays = horizonOf(frame).days;
  const ripe = lastRipeDay(frame.asOf, horizonDays);
  const to = ripe < frame.period.to ? ripe : frame.period.to;
  const quarter = { from: addDays(to, 1 - QUARTER_DAYS), to };
  const cohort = createdIn(frame, quarter) >= ENOUGH_LEADS ? quarter : { from: addDays(to, 1 - YEAR_DAYS), to };
  const counted = countBands(cellsOf(frame, 'channel', scheme, cohort), scheme);
  const bands = computeBands(counted, scheme.limits, benchmarkOf(frame));
  return { bands, order: computeBandOrder(bands), cohort, horizonDays, unscored: counted.unscored.leads };
}
