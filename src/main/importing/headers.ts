import { DEAL_FIELDS, type DealField } from '@shared/contract/views/importing';
import { textKey } from './clean-text';

/** Where a file comes from, by its headers; ids of two sources never meet. */
export type ImportSource = 'csv' | 'bitrix24' | 'amocrm';

/** What known exports call their columns, in the order of preference. */
const SYNONYMS: Readonly<Record<DealField, readonly string[]>> = {
  externalId: [
    'opportunity_id',
    'deal_id',
    'id',
    'ид',
    'номер сделки',
    'deal id',
    'opportunity id',
    'record id',
    '№',
    'номер',
  ],
  leadDate: [
    'engage_date',
    'дата создания сделки',
    'дата создания',
    'создана',
    'created',
    'created_at',
    'created date',
    'create date',
    'creation date',
    'lead date',
    'дата лида',
    'дата обращения',
    'дата начала',
    'open date',
  ],
  closeDate: [
    'close_date',
    'дата закрытия',
    'дата закрытия сделки',
    'предполагаемая дата закрытия',
    'дата завершения',
    'дата сделки',
    'close date',
    'closed',
    'closed_at',
    'closed date',
    'won date',
    'дата продажи',
    'дата',
  ],
  stage: [
    'deal_stage',
    'стадия сделки',
    'этап сделки',
    'стадия',
    'этап',
    'статус',
    'статус сделки',
    'stage',
    'deal stage',
    'opportunity stage',
    'status',
  ],
  amount: [
    'close_value',
    'сумма',
    'бюджет',
    'бюджет ₽',
    'бюджет сделки',
    'сумма сделки',
    'сумма, руб',
    'сумма, руб.',
    'сумма, ₽',
    'amount',
    'deal amount',
    'value',
    'deal value',
    'стоимость',
    'выручка',
    'revenue',
  ],
  owner: [
    'sales_agent',
    'ответственный',
    'менеджер',
    'сотрудник',
    'продавец',
    'owner',
    'deal owner',
    'opportunity owner',
    'manager',
    'sales rep',
    'salesperson',
    'agent',
  ],
  product: ['product', 'товар', 'продукт', 'услуга', 'номенклатура', 'product name'],
  customer: [
    'account',
    'компания',
    'клиент',
    'контрагент',
    'заказчик',
    'покупатель',
    'company',
    'customer',
    'client',
    'account name',
    'компания контакта',
    'название компании',
    'контакт',
    'основной контакт',
  ],
  channel: ['источник', 'источник сделки', 'канал', 'source', 'lead source', 'channel', 'utm_source'],
};

/** The column of each field, by position; the first of repeated headers wins. */
export function guessColumns(headers: readonly string[]): Record<DealField, number | null> {
  const keys = headers.map(textKey);
  const taken = new Set<number>();
  const find = (field: DealField): number | null => {
    for (const synonym of SYNONYMS[field]) {
      const position = keys.findIndex((key, index) => key === synonym && !taken.has(index));
      if (position === -1) continue;
      taken.add(position);
      return position;
    }
    return null;
  };
  const columns = emptyColumns();
  for (const field of DEAL_FIELDS) columns[field] = find(field);
  return columns;
}

function emptyColumns(): Record<DealField, number | null> {
  return {
    externalId: null,
    leadDate: null,
    closeDate: null,
    stage: null,
    amount: null,
    owner: null,
    product: null,
    customer: null,
    channel: null,
  };
}

/** Without these a row cannot be placed. */
export const REQUIRED_FIELDS: readonly DealField[] = ['leadDate', 'stage'];

export function recogniseSource(headers: readonly string[]): ImportSource {
  const keys = new Set(headers.map(textKey));
  if (keys.has('стадия сделки') && keys.has('id')) return 'bitrix24';
  if (keys.has('этап сделки') && keys.has('id')) return 'amocrm';
  return 'csv';
}
