import { calendarYear as yearOfCalendar } from '../services/calendar';
import { os } from './base';

export const calendarYear = os.calendar.year.handler(({ input, context }) => yearOfCalendar(context, input));
