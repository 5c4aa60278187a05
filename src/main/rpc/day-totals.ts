import { saveDayTotals } from '../services/day-totals/save';
import { dayTotalsMonth, dayTotalsView, personTotalsView } from '../services/day-totals/views';
import { os } from './base';

export const dayTotals = {
  day: os.dayTotals.day.handler(({ input, context }) => dayTotalsView(context, input)),
  month: os.dayTotals.month.handler(({ input, context }) => dayTotalsMonth(context, input)),
  person: os.dayTotals.person.handler(({ input, context }) => personTotalsView(context, input)),
  save: os.dayTotals.save.handler(({ input, context }) => saveDayTotals(context, input)),
};
