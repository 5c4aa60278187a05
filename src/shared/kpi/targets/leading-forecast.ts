import type { NoData } from '../results';
import type { ForecastEstimate, RangedForecast } from './forecast';
import type { PaceBasis } from './season';
import { MIN_PERIODS_FOR_RANGE } from './seasonal-forecast';

export type ForecastWay = 'run-rate' | 'seasonal' | 'pipeline';

/** Which earlier periods a seasonal forecast compares with: the same ones of earlier years, or those just before. */
export type SeasonalBasis = 'same-season' | 'recent';

/**
 * Why a forecast leads: the same period of three earlier years is known; too few are; the pace line has the season in it
 * already.
 */
export type LeadingReason = 'same-season' | 'few-seasons' | 'season-in-pace';

export interface Leading {
  readonly way: Exclude<ForecastWay, 'pipeline'>;
  readonly why: LeadingReason;
  readonly forecast: RangedForecast | NoData;
}

/**
 * The forecast that every page speaks of where there is room for one. Seasonal where the same period of at least three
 * earlier years is known and the pace line itself has no season; else the run-rate. The pipeline never leads: it knows
 * nothing of deals that are not open yet.
 */
export function chooseLeading(
  runRate: RangedForecast | NoData,
  seasonal: ForecastEstimate | NoData,
  basis: SeasonalBasis,
  pace: Pick<PaceBasis, 'used'>,
): Leading {
  if (pace.used === 'seasonal') return { way: 'run-rate', why: 'season-in-pace', forecast: runRate };
  if (basis === 'same-season' && isRanged(seasonal) && seasonal.n >= MIN_PERIODS_FOR_RANGE) {
    return { way: 'seasonal', why: 'same-season', forecast: seasonal };
  }
  return { way: 'run-rate', why: 'few-seasons', forecast: runRate };
}

function isRanged(forecast: ForecastEstimate | NoData): forecast is RangedForecast {
  return 'mid' in forecast && forecast.low !== null && forecast.high !== null && forecast.innerLow !== null;
}
