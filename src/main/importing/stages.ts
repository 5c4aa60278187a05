import { textKey } from './clean-text';

export type StageMeaning = 'won' | 'lost' | 'open';

const WON = new Set([
  'won',
  'closed won',
  'deal won',
  'success',
  'successful',
  'сделка успешна',
  'успешно реализовано',
  'успех',
  'успешна',
  'успешно',
  'выиграна',
  'выиграно',
  'выигран',
  'продано',
  'продажа',
  'оплачено',
  'завершена успешно',
  'купил',
  'купили',
]);
const LOST = new Set([
  'lost',
  'closed lost',
  'deal lost',
  'rejected',
  'cancelled',
  'canceled',
  'закрыто и не реализовано',
  'сделка провалена',
  'провал',
  'провалена',
  'проиграна',
  'проиграно',
  'проигран',
  'отказ',
  'отказались',
  'отменена',
  'не реализовано',
  'анализ причины провала',
  'не купил',
  'не купили',
  'анализ неудачи',
]);
const OPEN = new Set([
  'engaging',
  'prospecting',
  'open',
  'new',
  'in progress',
  'qualification',
  'qualified',
  'proposal',
  'negotiation',
  'новая',
  'новый',
  'новый лид',
  'в работе',
  'первичный контакт',
  'переговоры',
  'принимают решение',
  'согласование договора',
  'подготовка документов',
  'cчёт на предоплату',
  'счет на предоплату',
  'финальный счет',
  'предложение',
  'коммерческое предложение',
  'неразобранное',
]);

/** What a stage's name means where it is known; `null`: the person says. */
export function guessStage(text: string): StageMeaning | null {
  const key = textKey(text);
  if (WON.has(key)) return 'won';
  if (LOST.has(key)) return 'lost';
  return OPEN.has(key) ? 'open' : null;
}
