import { COST_EXAMPLES } from './cost';
import { LEAD_EXAMPLES } from './leads';
import { PEOPLE_EXAMPLES } from './people';
import { TARGET_EXAMPLES } from './targets';

/** What the code answers to the worked example of each KPI in docs/figures.md. */
export const EXAMPLES = { ...TARGET_EXAMPLES, ...LEAD_EXAMPLES, ...PEOPLE_EXAMPLES, ...COST_EXAMPLES };
