import type { Claim, Effort } from './claim';
import { costClaims } from './costs';
import { forecastClaims } from './forecasts';
import { leadClaims } from './leads';
import { pipelineClaims, seasonalClaims } from './looking-ahead';
import { ownKpiClaims } from './own-kpis';
import { paceClaims } from './pace';
import { paybackClaims } from './payback';
import { peopleClaims } from './people';
import { rateClaims } from './rates';

/** Every claim that is measured. A new interval, range or alarm gets its claims here. */
export function measureClaims(effort: Effort): Claim[] {
  return [
    ...rateClaims(),
    ...ownKpiClaims(),
    ...leadClaims(effort),
    ...costClaims(),
    ...paybackClaims(effort),
    ...peopleClaims(effort),
    ...paceClaims(effort),
    ...forecastClaims(effort),
    ...seasonalClaims(effort),
    ...pipelineClaims(effort),
  ];
}
