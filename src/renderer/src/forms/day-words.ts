const DAY_WORDS =
  'сегодня вчера позавчера завтра понедельник вторник среда среду четверг пятница пятницу суббота субботу воскресенье ' +
  'пн вт ср чт пт сб вс сег вч today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday';
const MONTH_WORDS =
  'январь января февраль февраля март марта апрель апреля май мая июнь июня июль июля август августа сентябрь сентября ' +
  'октябрь октября ноябрь ноября декабрь декабря january february march april may june july august september october ' +
  'november december';

const days = DAY_WORDS.split(' ');
const months = MONTH_WORDS.split(' ');

/**
 * Whether a piece of a typed line may be a day at all. A customer's name that merely begins like a weekday or a month
 * («Вторчермет», «Маркет») is none: in a line, only whole words or their beginnings count.
 */
export function mayBeDay(text: string): boolean {
  const words = text.toLocaleLowerCase('ru').match(/\p{L}+/gu) ?? [];
  return words.every((word) => [...days, ...months].some((known) => known.startsWith(word)));
}

/** `12 ноя`, `12 ноября`, `Nov 12`: a day of the month beside the name of a month. */
export function isDayAndMonth(text: string): boolean {
  const match = /^(?:(\d{1,2}) (\p{L}{3,})\.?|(\p{L}{3,})\.? (\d{1,2}))$/u.exec(text.toLocaleLowerCase('ru'));
  const word = match?.[2] ?? match?.[3];
  return word !== undefined && months.some((known) => known.startsWith(word));
}
