import { CALENDAR_DAYS } from './calendar-days';
import { CHANNELS } from './channels';
import { CUSTOMERS } from './customers';
import { DAY_TOTALS } from './day-totals';
import { EMPLOYEES } from './employees';
import { EXPENSES } from './expenses';
import { EXTERNAL_REFS, IMPORTS } from './imports';
import { LEADS } from './leads';
import { LEAVES } from './leaves';
import type { JournalEntity, JournaledKind } from './record-kind';
import { REPORTS } from './report-snapshots';
import { SALES } from './sales';
import { SETTINGS } from './settings';
import { STAGES } from './stages';
import { TARGETS } from './targets';

/** Everything the journal can speak about, and how it is kept. */
export const RECORD_KINDS: Readonly<Record<JournalEntity, JournaledKind>> = {
  settings: SETTINGS,
  employee: EMPLOYEES,
  channel: CHANNELS,
  customer: CUSTOMERS,
  lead: LEADS,
  sale: SALES,
  expense: EXPENSES,
  target: TARGETS,
  import: IMPORTS,
  'external-ref': EXTERNAL_REFS,
  stage: STAGES,
  'calendar-day': CALENDAR_DAYS,
  leave: LEAVES,
  'day-total': DAY_TOTALS,
  report: REPORTS,
};
