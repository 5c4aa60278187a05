import type { Claim, Effort } from './claim';
import { costClaims } from './costs';
import { forecastClaims } from './forecasts';
import { ownKpiClaims } from './own-kpis';
import { paceClaims } from './pace';
import { peopleClaims } from './people';
import { rateClaims } from './rates';

/** Every claim that is measured. A new interval, range or alarm gets its claims here. */
export function measureClaims(effort: Effort): Claim[] {
  return [
    ...rateClaims(),
    ...ownKpiClaims(),
    ...costClaims(),
    ...peopleClaims(effort),
    ...paceClaims(effort),
    ...forecastClaims(effort),
  ];
}
