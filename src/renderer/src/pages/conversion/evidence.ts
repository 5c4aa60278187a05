import { wilsonInterval } from '@shared/stats/wilson';
import type { EvidenceChart } from '../../charts/build-evidence-option';

const EXAMPLES = [30, 100, 300, 1000];
const FROM = 20;
const TO = 2000;
const STEPS = 60;

/** What so many leads would tell if the rate were exactly the benchmark: an illustration, not anybody's figures. */
export function illustrateEvidence(benchmark: number): EvidenceChart {
  const band = Array.from({ length: STEPS + 1 }, (_, step) => {
    const leads = FROM * (TO / FROM) ** (step / STEPS);
    return { leads, interval: wilsonInterval(leads * benchmark, leads) };
  });
  const examples = EXAMPLES.map((leads) => {
    const customers = Math.round(leads * benchmark);
    return { leads, customers, interval: wilsonInterval(customers, leads) };
  });
  return { benchmark, band, examples };
}
