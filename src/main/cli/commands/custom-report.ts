import type { CustomKpiResult, CustomTerm, CustomView } from '@shared/contract/views/custom';
import { formatExpression } from '@shared/kpi/custom/custom-text';

/** The firm's own KPIs as `kpi --json` has them: values in their unit, money in minor units, per cent 0–1. */
export function customReport({ kpis }: CustomView) {
  return kpis.map((kpi) => ({
    name: kpi.definition.name,
    formula: formatExpression(kpi.definition.expression, (measure) => measure),
    unit: kpi.unit,
    ...figureOf(kpi),
    cases: kpi.cases,
    benchmark: kpi.definition.benchmark,
    verdict: kpi.verdict,
    target: kpi.target,
    attainment: kpi.attainment,
    terms: kpi.terms.map(termOf),
    shown: { display: kpi.definition.display, decimals: kpi.definition.decimals, unit: kpi.definition.unitLabel },
  }));
}

function figureOf({ figure }: CustomKpiResult) {
  if (figure.status === 'no-data') return { value: null, low: null, high: null, reason: figure.reason };
  return { value: figure.value, low: figure.interval?.low ?? null, high: figure.interval?.high ?? null };
}

function termOf({ measure, filter, employeeName, channelName, value }: CustomTerm) {
  return {
    measure,
    employee: employeeName,
    channel: channelName,
    segment: filter.segment,
    campaign: filter.campaign,
    ...(value.status === 'ok' ? { value: value.value } : { value: null, reason: value.reason }),
  };
}
