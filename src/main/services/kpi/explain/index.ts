import type { KpiQuery } from '@shared/contract/inputs';
import type { Explanation, FactRowsPage, FigureSubject } from '@shared/contract/views/explain';
import type { FigureKpi, FigureOf, FigureRef } from '@shared/kpi/derivation/figure-ref';
import type { RowSet } from '@shared/kpi/derivation/row-set';
import { KPI_REGISTRY } from '@shared/kpi/registry';
import { channelNames, employeeNames } from '../../../store/facts/names';
import type { AppContext } from '../../context';
import { buildFrame, type KpiFrame, viewFrame } from '../frame';
import { namesFor } from '../lead-groups';
import { deriveConversion } from './conversion-figures';
import { deriveCost } from './cost-figures';
import { type Derivers, type Desk, type Draft, openDesk } from './desk';
import { deriveForecasts } from './forecast-figures';
import { deriveReverseFunnel } from './funnel-figures';
import { deriveLeads } from './lead-figures';
import { deriveOwn } from './own-figures';
import { derivePath } from './path-figures';
import { derivePeople } from './people-figures';
import { deriveReturns } from './return-figures';
import { listRows } from './rows';
import { deriveTargets } from './target-figures';
import { deriveToday } from './today-figures';

/** Every figure has its function here: one that is missing does not compile. */
const DERIVERS: Derivers<FigureKpi> = {
  ...deriveTargets,
  ...deriveToday,
  ...deriveReverseFunnel,
  ...deriveLeads,
  ...deriveConversion,
  ...derivePath,
  ...derivePeople,
  ...deriveCost,
  ...deriveReturns,
  ...deriveForecasts,
  ...deriveOwn,
};

/** Where a figure comes from, down to its rows (docs/decisions/0032). Throws `invalid-period`. */
export function explainFigure(
  context: AppContext,
  { figure, ...query }: KpiQuery & { figure: FigureRef },
): Explanation {
  const desk = openDesk(context, atPeriodOf(figure, query));
  const draft = derive(desk, figure.kpi, figure);
  return {
    ...viewFrame(desk.frame),
    figure,
    subject: subjectOf(desk.frame, figure),
    formulaId: KPI_REGISTRY[figure.kpi].formulaId,
    excluded: [],
    related: [],
    interval: null,
    proof: null,
    remark: null,
    ...keepPeriod(draft, figure.period),
  };
}

interface RowsQuery {
  readonly figure: FigureRef | null;
  readonly set: RowSet;
  readonly offset: number;
  readonly limit: number;
}

/** A page of rows behind a number, the newest first. Throws `invalid-period`. */
export function listFigureRows(
  context: AppContext,
  { figure, set, offset, limit, ...query }: KpiQuery & RowsQuery,
): FactRowsPage {
  const frame = buildFrame(context, figure === null ? query : atPeriodOf(figure, query));
  return listRows(frame, set, { offset, limit });
}

function derive<Kpi extends FigureKpi>(desk: Desk, kpi: Kpi, figure: FigureOf<Kpi>): Draft {
  return DERIVERS[kpi](desk, figure);
}

function atPeriodOf(figure: FigureRef, query: KpiQuery): KpiQuery {
  return figure.period === null ? query : { ...query, period: figure.period };
}

/** Figures beside a figure of another period are of that period, too. */
function keepPeriod(draft: Draft, period: string | null): Draft {
  if (period === null) return draft;
  const within = <F extends FigureRef>(figure: F): F => (figure.period === null ? { ...figure, period } : figure);
  return {
    ...draft,
    terms: draft.terms.map((term) => ({ ...term, figure: term.figure && within(term.figure) })),
    related: (draft.related ?? []).map((related) => ({ ...related, figure: within(related.figure) })),
  };
}

function subjectOf(frame: KpiFrame, figure: FigureRef): FigureSubject {
  const { employeeId, channelId } = frame.filter;
  const person = 'employeeId' in figure ? (figure.employeeId ?? employeeId) : employeeId;
  return {
    employeeName: person === null ? null : (employeeNames(frame.store).get(person) ?? null),
    channelName: channelId === null ? null : (channelNames(frame.store).get(channelId) ?? null),
    groupName: 'by' in figure && figure.by !== null ? namesFor(frame, figure.by)(figure.key) : null,
  };
}
