import { common } from './common';
import { frame } from './frame';
import { today } from './today';
import { targets } from './targets';
import { leads } from './leads';
import { conversion } from './conversion';
import { people } from './people';
import { cost } from './cost';
import { journal } from './journal';
import { entry } from './entry';
import { plans } from './plans';
import { reports } from './reports';
import { team } from './team';
import { importing } from './importing';
import { settings } from './settings';
import { firstRun } from './first-run';
import { errors } from './errors';
import { menu } from './menu';

export const en = {
  common,
  frame,
  today,
  targets,
  leads,
  conversion,
  people,
  cost,
  journal,
  entry,
  plans,
  reports,
  team,
  importing,
  settings,
  firstRun,
  errors,
  menu,
};
