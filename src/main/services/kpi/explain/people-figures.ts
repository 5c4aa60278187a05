import type { PersonRow } from '@shared/contract/views/people';
import type { TargetMetric } from '@shared/domain/entities';
import type { Id } from '@shared/domain/fields';
import type { Exclusion, Term, TermId } from '@shared/kpi/derivation/derivation';
import { quotient } from '@shared/kpi/derivation/expression';
import { NOTHING_OF, unitOfMetric } from '@shared/kpi/metric';
import type { Figure } from '@shared/kpi/results';
import { type Derivers, type Desk, exact, exclusion, term, termOfRows } from './desk';
import { factsOf, saleSet } from './fact-terms';
import { FIGURE, roundedMoney } from './target-line';

type PeopleKpi = 'fte' | 'salesPerFte' | 'share' | 'moneyInterval' | 'countInterval';

/** Figures of people. The page that shows them knows no person filter, nor do they. */
export const derivePeople: Derivers<PeopleKpi> = {
  fte: (desk, { employeeId }) => {
    const view = desk.people('revenue');
    const fte = employeeId === null ? view.fte : personOf(desk, 'revenue', employeeId)?.fte;
    return {
      unit: 'fte',
      value: exact(fte ?? null, 'no-employees'),
      formula: { op: 'term', id: 'employment' },
      terms: [employmentTerm(desk, 'revenue', employeeId)],
    };
  },
  salesPerFte: (desk, { metric, employeeId }) => {
    const view = desk.people(metric);
    const row = employeeId === null ? null : personOf(desk, metric, employeeId);
    const fte = employeeId === null ? view.fte : (row?.fte ?? null);
    return {
      unit: unitOfMetric(metric),
      value: (employeeId === null ? view.perFte : row?.perFte) ?? NOBODY,
      formula: roundedMoney({ metric }, quotient<TermId>('actual', 'fte')),
      terms: [
        employeeId === null
          ? actualOf(desk, metric, null, view.total)
          : actualOf(desk, metric, employeeId, row?.progress.actual ?? null),
        term(
          'fte',
          fte,
          'fte',
          { id: 'employed-in', ...knownRange(desk) },
          {
            figure: { kpi: 'fte', period: null, employeeId },
          },
        ),
        employmentTerm(desk, metric, employeeId),
      ],
      excluded: employeeId === null ? uncredited(desk, metric) : [],
    };
  },
  share: (desk, { metric, employeeId }) => {
    const view = desk.people(metric);
    const row = personOf(desk, metric, employeeId);
    return {
      unit: 'ratio',
      value: row?.share ?? NOBODY,
      formula: quotient<TermId>('person-actual', 'firm-actual'),
      terms: [
        {
          ...actualOf(desk, metric, employeeId, row?.progress.actual ?? null),
          id: 'person-actual',
          name: row?.name ?? null,
        },
        { ...actualOf(desk, metric, null, view.total), id: 'firm-actual' },
      ],
      excluded: uncredited(desk, metric),
    };
  },
  moneyInterval: (desk, { employeeId }) => {
    const row = personOf(desk, 'revenue', employeeId);
    return {
      unit: 'money',
      value: withInterval(row, 'revenue'),
      ...factsOf(desk, 'revenue', { employeeId, channelId: desk.frame.filter.channelId }),
      interval: 'bootstrap-deals',
    };
  },
  countInterval: (desk, { metric, employeeId }) => {
    const row = personOf(desk, metric, employeeId);
    return {
      unit: unitOfMetric(metric),
      value: withInterval(row, metric),
      ...factsOf(desk, metric, { employeeId, channelId: desk.frame.filter.channelId }),
      interval: metric === 'revenue' ? 'bootstrap-deals' : 'poisson',
    };
  },
};

const NOBODY: Figure = { status: 'no-data', reason: 'no-employees' };

function personOf(desk: Desk, metric: TargetMetric, employeeId: Id): PersonRow | undefined {
  return desk.people(metric).rows.find((row) => row.employeeId === employeeId);
}

function knownRange({ frame }: Desk) {
  return frame.known === null ? {} : { range: frame.known };
}

function employmentTerm(desk: Desk, metric: TargetMetric, employeeId: Id | null): Term {
  const rule = { id: 'employed-in', ...knownRange(desk) } as const;
  return termOfRows(desk, 'employment', 'fte', rule, { kind: 'employments', employeeId, metric });
}

/** A person's facts, or those of the whole firm whatever person the question is narrowed to. */
function actualOf(desk: Desk, metric: TargetMetric, employeeId: Id | null, value: number | null): Term {
  const isNarrowed = employeeId === null && desk.frame.filter.employeeId !== null;
  return term('actual', value, unitOfMetric(metric), FIGURE, {
    ...(!isNarrowed && { figure: { kpi: 'actual', period: null, metric, employeeId } as const }),
  });
}

function withInterval(row: PersonRow | undefined, metric: TargetMetric): Figure {
  if (row === undefined) return NOBODY;
  const { actual } = row.progress;
  if (actual === 0 && row.deals === 0) return { status: 'no-data', reason: NOTHING_OF[metric] };
  return { status: 'ok', value: actual, n: row.deals, interval: row.actualInterval };
}

/** Sales of the firm that are nobody's: in its sum, in no person's. */
function uncredited(desk: Desk, metric: TargetMetric): Exclusion[] {
  const { known, filter } = desk.frame;
  if (known === null || metric === 'leads') return [];
  return exclusion(
    desk,
    'uncredited',
    saleSet('uncredited', known, 'one', { employeeId: null, channelId: filter.channelId }),
  );
}
