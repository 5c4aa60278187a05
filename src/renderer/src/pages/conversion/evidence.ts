import { wilsonInterval } from '@shared/stats/wilson';
import type { ChartLook } from '../../charts/axis-look';
import type { EvidenceChart } from '../../charts/build-evidence-option';
import { percentPlain } from '../../charts/conversion-chart';

const EXAMPLES = [30, 100, 300, 1000];
const FROM = 20;
const TO = 2000;
const STEPS = 60;

/** What so many leads would tell if the rate were exactly the benchmark: an illustration, not anybody's figures. */
export function illustrateRateEvidence(benchmark: number, { t, f }: Pick<ChartLook, 't' | 'f'>): EvidenceChart {
  const band = Array.from({ length: STEPS + 1 }, (_, step) => {
    const cases = FROM * (TO / FROM) ** (step / STEPS);
    return { cases, ...wilsonInterval(cases * benchmark, cases) };
  });
  const examples = EXAMPLES.map((cases) => {
    const customers = Math.round(cases * benchmark);
    const { low, high } = wilsonInterval(customers, cases);
    return {
      cases,
      value: customers / cases,
      low,
      high,
      name: t('conversion.empty.example', { part: f.number(customers), whole: f.number(cases) }),
      range: f.percentRange(low, high),
    };
  });
  return {
    band,
    examples,
    line: { value: benchmark, name: t('conversion.months.benchmark', { benchmark: percentPlain(benchmark, { f }) }) },
    bandName: t('conversion.empty.band'),
    axisName: t('conversion.empty.axis'),
    mark: (value, top) => (top ? f.percent(value, 0) : f.number(value * 100)),
  };
}
