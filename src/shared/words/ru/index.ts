import { common } from './common';
import { conversion } from './conversion';
import { cost } from './cost';
import { custom } from './custom';
import { dayTotals } from './day-totals';
import { effect } from './effect';
import { entry } from './entry';
import { errors } from './errors';
import { explain } from './explain';
import { firstRun } from './first-run';
import { frame } from './frame';
import { history } from './history';
import { importing } from './importing';
import { journal } from './journal';
import { leads } from './leads';
import { menu } from './menu';
import { people } from './people';
import { plans } from './plans';
import { reports } from './reports';
import { scoring } from './scoring';
import { settings } from './settings';
import { targets } from './targets';
import { team } from './team';
import { today } from './today';

export const ru = {
  common,
  frame,
  today,
  targets,
  leads,
  conversion,
  people,
  cost,
  custom,
  journal,
  dayTotals,
  effect,
  entry,
  history,
  plans,
  reports,
  team,
  importing,
  settings,
  scoring,
  firstRun,
  errors,
  explain,
  menu,
};
