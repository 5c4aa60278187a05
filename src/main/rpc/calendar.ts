import { calendarYear, daysOfPeople, elapsedDays, previewDay, saveDay } from '../services/calendar';
import { asKnown } from './as-known';
import { os } from './base';

export const calendar = {
  year: os.calendar.year.handler(({ input, context }) => calendarYear(context, input)),
  elapsed: os.calendar.elapsed.use(asKnown).handler(({ input, context }) => elapsedDays(context, input)),
  people: os.calendar.people.handler(({ input, context }) => daysOfPeople(context, input)),
  previewDay: os.calendar.previewDay.handler(({ input, context }) => previewDay(context, input)),
  saveDay: os.calendar.saveDay.handler(({ input, context }) => saveDay(context, input)),
};
