/**
 * How much the fault suite does. `npm run test:fault` sets PACELINE_FAULT=long, once before a release; without it the
 * suite is what every `npm test` can afford.
 */
const SHORT = {
  kills: 50,
  openingKills: 10,
  migrationKills: 12,
  copyKills: 10,
  growthPoints: 30,
  failingWrites: 20,
  damagedFiles: 300,
};

const LONG: typeof SHORT = {
  kills: 500,
  openingKills: 100,
  migrationKills: 100,
  copyKills: 100,
  growthPoints: 200,
  failingWrites: 200,
  damagedFiles: 3_000,
};

export const SCALE = process.env.PACELINE_FAULT === 'long' ? LONG : SHORT;
