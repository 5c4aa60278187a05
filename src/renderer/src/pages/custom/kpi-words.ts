import type { CustomKpiResult, CustomTerm } from '@shared/contract/views/custom';
import { assertNever } from '@shared/domain/assert-never';
import type { CustomKpi, KpiExpression } from '@shared/domain/custom-kpi';
import type { KpiShape } from '@shared/format/format-kpi';
import { standingOf } from '@shared/kpi/custom/custom-kpi';
import { type MeasureNames, writeExpression } from '@shared/kpi/custom/custom-text';
import { type ExpressionError, type KpiUnit, listMeasures, type UnitPowers } from '@shared/kpi/custom/custom-units';
import type { Words } from '@shared/words';
import type { VerdictState } from '../../components/verdict';
import type { Format } from '../../i18n/use-format';

/** One word a measure, as formulas are typed in this language. */
export function formulaNames(t: Words): MeasureNames {
  return (measure) => t(`custom.term.${measure}`);
}

export function shapeOf({ definition, unit }: Pick<CustomKpiResult, 'definition' | 'unit'>): KpiShape {
  return { unit, display: definition.display, decimals: definition.decimals };
}

/** What stands behind the figure: the person's own words, else those of the unit. */
export function unitWords({ definition, unit }: Pick<CustomKpiResult, 'definition' | 'unit'>, t: Words): string {
  if (definition.unitLabel !== '') return definition.unitLabel;
  return isPlain(unit) ? '' : t(`custom.unit.${unit}`);
}

/** The figure says by itself what it is. */
function isPlain(unit: KpiUnit): unit is 'ratio' | 'money' | 'count' | 'money-per-case' {
  return unit === 'ratio' || unit === 'money' || unit === 'count' || unit === 'money-per-case';
}

/** `Звонки ÷ Сделки (Сайт)` */
export function formulaText(expression: KpiExpression, terms: readonly CustomTerm[], t: Words): string {
  const leaves = listMeasures(expression);
  return writeExpression(expression, (leaf) => {
    const term = terms[leaves.indexOf(leaf)];
    return term ? termName(term, t) : t(`custom.measure.${leaf.measure}`);
  });
}

/** A measure with what narrows it. */
export function termName({ measure, filter, employeeName, channelName }: CustomTerm, t: Words): string {
  const narrowed = [employeeName, channelName, filter.segment, filter.campaign].filter(Boolean);
  const name = t(`custom.measure.${measure}`);
  return narrowed.length === 0 ? name : `${name} (${narrowed.join(', ')})`;
}

/** The verdict in words; its colour says whether that is good, by the direction that the person gave. */
export function verdictOf(result: CustomKpiResult, t: Words, f: Format): { state: VerdictState; text: string } {
  const { definition, figure, verdict } = result;
  if (figure.status === 'no-data') return { state: 'no-data', text: t(`common.noData.${figure.reason}`) };
  if (definition.benchmark === null) return { state: 'no-data', text: t('custom.verdict.none') };
  const benchmark = f.kpi(definition.benchmark, shapeOf(result));
  if (verdict === null) return { state: 'no-data', text: t('custom.verdict.unprovable', { benchmark }) };
  return { state: verdictState(verdict, definition.direction), text: t(`custom.verdict.${verdict}`, { benchmark }) };
}

/** Which mark a verdict carries: above is good where more is better. */
export function verdictState(
  verdict: NonNullable<CustomKpiResult['verdict']>,
  direction: CustomKpi['direction'],
): 'above' | 'below' | 'not-proven' | 'proven-above' | 'proven-below' {
  const standing = standingOf(verdict, direction);
  switch (standing) {
    case 'good':
      return 'above';
    case 'bad':
      return 'below';
    case 'open':
      return 'not-proven';
    case 'neither':
      return verdict === 'above' ? 'proven-above' : 'proven-below';
    default:
      return assertNever(standing);
  }
}

/** Why a formula cannot be computed, in a sentence. */
export function formulaErrorText(error: ExpressionError, t: Words): string {
  const key = `custom.error.formula.${error.kind}`;
  switch (error.kind) {
    case 'unknown-name':
      return t(key, { name: error.name });
    case 'unlike-units':
      return t(`custom.error.formula.unlike-units.${error.operator === '-' ? '-' : '+'}`, {
        left: powersText(error.left, t),
        right: powersText(error.right, t),
      });
    case 'unnamed-unit':
      return t(key, { unit: powersText(error.unit, t) });
    case 'filter-not-applicable':
      return t(key, {
        measure: t(`custom.measure.${error.measure}`),
        dimension: t(`custom.filter.${error.dimension}`).toLocaleLowerCase(),
      });
    default:
      return t(key);
  }
}

/** `деньги ÷ штуки` */
function powersText(powers: UnitPowers, t: Words): string {
  const names = (['money', 'count', 'fte', 'days'] as const).flatMap((unit) =>
    Array.from({ length: Math.abs(powers[unit]) }, () => ({
      above: powers[unit] > 0,
      name: t(`custom.power.${unit}`),
    })),
  );
  const side = (above: boolean) => names.filter((one) => one.above === above).map(({ name }) => name);
  const [over, under] = [side(true), side(false)];
  const parts = [over.length === 0 ? (under.length === 0 ? t('custom.power.none') : '1') : over.join(' × '), ...under];
  return parts.join(' ÷ ');
}
