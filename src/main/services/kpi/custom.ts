import type { DateRange } from '@shared/calendar/iso-date';
import type { Period } from '@shared/calendar/period';
import { clipToKnown } from '@shared/calendar/range';
import type { KpiQuery } from '@shared/contract/inputs';
import type { CustomDetail, CustomKpiResult, CustomRow, CustomTerm, CustomView } from '@shared/contract/views/custom';
import type { CustomKpi, CustomKpiDraft } from '@shared/domain/custom-kpi';
import type { Employee } from '@shared/domain/entities';
import { AppError } from '@shared/domain/errors';
import {
  type CustomFigure,
  computeCustomAttainment,
  computeCustomKpi,
  findCustomTarget,
} from '@shared/kpi/custom/custom-kpi';
import { MEASURES } from '@shared/kpi/custom/custom-measures';
import { inferUnit, isAdditive, type KpiUnit, listMeasures } from '@shared/kpi/custom/custom-units';
import type { Figure } from '@shared/kpi/results';
import { listChannels } from '../../store/channels';
import { listEmployees } from '../../store/employees';
import type { FactFilter } from '../../store/facts/fact-filter';
import { channelNames, employeeNames } from '../../store/facts/names';
import { readSettings } from '../../store/settings';
import type { AppContext } from '../context';
import { found } from '../found';
import { monthsBehind } from './conversion-months';
import { buildFrame, type KpiFrame, viewFrame } from './frame';
import { coverAll, createMeasures, type MeasuresOf } from './measures';

/**
 * The KPIs that the firm defined, in their order: in the period, in the one compared with, by month, against target and
 * benchmark, with the measures they are made of. Throws `invalid-period`.
 */
export function customView(context: AppContext, query: KpiQuery): CustomView {
  const frame = buildFrame(context, query);
  const scene = sceneOf(frame);
  return { ...viewFrame(frame), kpis: definitionsOf(context).map((definition) => resultOf(scene, definition)) };
}

/** What a definition that is not saved yet would show. Throws `invalid-period` and `kpi-not-computable`. */
export function previewCustomKpi(
  context: AppContext,
  { draft, ...query }: KpiQuery & { readonly draft: CustomKpiDraft },
): CustomKpiResult {
  assertComputable(draft);
  return resultOf(sceneOf(buildFrame(context, query)), { ...draft, id: draft.id ?? UNSAVED });
}

/** Throws `kpi-not-computable`. */
export function assertComputable({ expression }: Pick<CustomKpi, 'expression'>): void {
  if (inferUnit(expression).status === 'error') throw new AppError('validation', 'kpi-not-computable');
}

/**
 * One of them by person and by channel, by name; who was not employed and did nothing is left out. The page's person does
 * not narrow the persons, nor its channel the channels. Throws `invalid-period` and `record-not-found`.
 */
export function customDetail(context: AppContext, { id, ...query }: KpiQuery & { readonly id: string }): CustomDetail {
  const frame = buildFrame(context, query);
  const definition = found(definitionsOf(context).find((kpi) => kpi.id === id) ?? null);
  const { store, filter, known } = frame;
  const scene = sceneOf(frame);
  const { employees, channels } = scene.names;
  const rows = (names: ReadonlyMap<string, string>, living: ReadonlySet<string>, pageOf: (id: string) => FactFilter) =>
    [...names]
      .map(([key, name]): CustomRow => {
        const { figure, verdict, cases } = figureOf(scene, definition, known, pageOf(key));
        return { key, name, figure, verdict, cases };
      })
      .filter(({ key, cases }) => living.has(key) || cases > 0)
      .sort((left, right) => left.name.localeCompare(right.name));
  const present = new Set(
    listEmployees(store)
      .filter((person) => isEmployedIn(person, frame.period))
      .map(({ id: key }) => key),
  );
  const offered = new Set(listChannels(store).map((channel) => channel.id));
  return {
    ...viewFrame(frame),
    byPerson: canSplit(definition, 'employeeId')
      ? rows(employees, present, (employeeId) => ({ ...filter, employeeId }))
      : null,
    byChannel: canSplit(definition, 'channelId')
      ? rows(channels, offered, (channelId) => ({ ...filter, channelId }))
      : null,
  };
}

function isEmployedIn({ employment }: Employee, range: DateRange): boolean {
  return employment.some(({ from, to }) => (from === null || from <= range.to) && (to === null || to >= range.from));
}

/** A definition is a question asked today: also of what was known earlier, before anybody thought of asking it. */
function definitionsOf(context: AppContext): readonly CustomKpi[] {
  return readSettings(context.workspace.store).customKpis;
}

/** Stands for the id of what is not saved. */
const UNSAVED = '00000000-0000-4000-8000-000000000000';

/** What all KPIs of one answer share. */
interface Scene {
  readonly frame: KpiFrame;
  readonly months: readonly Period[];
  readonly measures: MeasuresOf | null;
  readonly names: { readonly employees: ReadonlyMap<string, string>; readonly channels: ReadonlyMap<string, string> };
}

function sceneOf(frame: KpiFrame): Scene {
  const { store, known, comparison, asOf } = frame;
  const months = monthsBehind(frame);
  const loaded = coverAll([known, comparison, ...months.map((month) => clipToKnown(month, asOf))]);
  return {
    frame,
    months,
    measures: loaded && createMeasures(frame, loaded),
    names: { employees: employeeNames(store), channels: channelNames(store) },
  };
}

function resultOf(scene: Scene, definition: CustomKpi): CustomKpiResult {
  const { frame, months } = scene;
  const { known, comparison, filter, period, asOf } = frame;
  const now = figureOf(scene, definition, known, filter);
  const target = findCustomTarget(definition, period.kind);
  return {
    definition,
    unit: unitOf(definition),
    ...now,
    target,
    attainment: computeCustomAttainment(now.figure, target),
    elapsedShare: isAdditive(definition.expression) ? elapsedShare(frame) : null,
    previous: comparison === null ? NO_PREVIOUS : figureOf(scene, definition, comparison, filter).figure,
    months: months.map((month) => ({
      periodKey: month.key,
      running: asOf.date >= month.from && (asOf.date < month.to || (asOf.date === month.to && !asOf.closed)),
      figure: figureOf(scene, definition, clipToKnown(month, asOf), filter).figure,
    })),
    terms: termsOf(scene, definition),
  };
}

const NO_PREVIOUS: Figure = { status: 'no-data', reason: 'no-previous' };
const NOT_STARTED: CustomFigure = {
  figure: { status: 'no-data', reason: 'period-not-started' },
  verdict: null,
  chance: null,
  cases: 0,
};

function figureOf({ measures }: Scene, definition: CustomKpi, range: DateRange | null, page: FactFilter): CustomFigure {
  return range === null || measures === null ? NOT_STARTED : computeCustomKpi(definition, measures(range, page));
}

/** What was saved can be computed: nothing else gets into the settings. */
function unitOf({ expression }: CustomKpi): KpiUnit {
  const checked = inferUnit(expression);
  return checked.status === 'ok' ? checked.unit : 'ratio';
}

function elapsedShare({ days }: KpiFrame): number | null {
  const whole = days.reduce((sum, day) => sum + day.weight, 0);
  const elapsed = days.reduce((sum, day) => sum + (day.elapsed ? day.weight : 0), 0);
  return whole === 0 ? null : elapsed / whole;
}

function termsOf({ frame, measures, names }: Scene, { expression }: CustomKpi): CustomTerm[] {
  const { known, filter: page } = frame;
  const read = known && measures?.(known, page);
  return listMeasures(expression).map(({ measure, filter }) => ({
    measure,
    unit: MEASURES[measure].unit,
    filter,
    employeeName: filter.employeeId && (names.employees.get(filter.employeeId) ?? null),
    channelName: filter.channelId && (names.channels.get(filter.channelId) ?? null),
    value: read ? read(measure, filter) : { status: 'no-data', reason: 'period-not-started' },
  }));
}

function canSplit({ expression }: CustomKpi, by: 'employeeId' | 'channelId'): boolean {
  return listMeasures(expression).every(
    ({ measure }) => MEASURES[measure].dimensions.includes(by) || MEASURES[measure].unmovedBy.includes(by),
  );
}
