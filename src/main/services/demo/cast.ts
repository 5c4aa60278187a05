import type { Locale } from '@shared/domain/settings';

/** Text in both languages of the product. */
export type Bilingual = Readonly<Record<Locale, string>>;

export interface PersonPlan {
  readonly key: string;
  readonly name: Bilingual;
  readonly role: Bilingual;
  readonly fteBp: number;
  /** Share of the leads, relative to the others. */
  readonly leadWeight: number;
  /** How much better than the channel's usual rate this person converts. */
  readonly skill: number;
  /** Monthly cost of the salary at the person's rate, in roubles. */
  readonly salary: number;
  /** Share of the firm's quarterly target, relative to the others. */
  readonly targetWeight: number;
  /** Years with the firm at the demo's today; `null`: the newcomer of six weeks ago. */
  readonly yearsInFirm: number | null;
}

const SELLER: Bilingual = { ru: 'Менеджер по продажам', en: 'Sales manager' };

export const PEOPLE: readonly PersonPlan[] = [
  person('sokolova', 'Анна Соколова', 'Anna Sokolova', [10_000, 1.15, 1.12, 152_000, 2.9, 6.2], {
    ru: 'Руководитель отдела продаж',
    en: 'Head of sales',
  }),
  person('orlov', 'Дмитрий Орлов', 'Dmitry Orlov', [10_000, 1.1, 1, 118_000, 2.6, 4.8]),
  person('kim', 'Мария Ким', 'Maria Kim', [10_000, 1.1, 1.08, 118_000, 2.6, 4.1]),
  person('saveliev', 'Игорь Савельев', 'Igor Saveliev', [10_000, 1.05, 0.9, 112_000, 2.4, 3.7]),
  person('khasanov', 'Руслан Хасанов', 'Ruslan Khasanov', [10_000, 1, 1, 112_000, 2.3, 3.1]),
  person('vlasova', 'Елена Власова', 'Elena Vlasova', [7_500, 0.8, 1.05, 84_000, 1.7, 5.3]),
  person('lebedeva', 'Ольга Лебедева', 'Olga Lebedeva', [5_000, 0.55, 1.05, 56_000, 1.2, 7.4]),
  person('titov', 'Павел Титов', 'Pavel Titov', [10_000, 0.6, 0.8, 96_000, 0.9, null]),
];

function person(
  key: string,
  ru: string,
  en: string,
  [fteBp, leadWeight, skill, salary, targetWeight, yearsInFirm]: readonly [
    number,
    number,
    number,
    number,
    number,
    number | null,
  ],
  role: Bilingual = SELLER,
): PersonPlan {
  return { key, name: { ru, en }, role, fteBp, leadWeight, skill, salary, targetWeight, yearsInFirm };
}

export interface ChannelPlan {
  readonly key: 'ads' | 'site' | 'calls' | 'newsletter' | 'referrals' | 'fairs';
  readonly name: Bilingual;
  readonly paid: boolean;
  /** Share of the leads before and after the autumn when the firm turned the advertising up. */
  readonly mixBefore: number;
  readonly mixNow: number;
  /** Share of the channel's leads that become customers. */
  readonly conversion: number;
  /** Of the assessed leads that do not buy. */
  readonly qualified: number;
}

export const CHANNELS: readonly ChannelPlan[] = [
  {
    key: 'ads',
    name: { ru: 'Реклама в поиске', en: 'Search ads' },
    paid: true,
    mixBefore: 0.25,
    mixNow: 0.37,
    conversion: 0.013,
    qualified: 0.35,
  },
  {
    key: 'site',
    name: { ru: 'Сайт и поиск', en: 'Website and search' },
    paid: false,
    mixBefore: 0.27,
    mixNow: 0.24,
    conversion: 0.04,
    qualified: 0.49,
  },
  {
    key: 'calls',
    name: { ru: 'Звонки', en: 'Calls' },
    paid: false,
    mixBefore: 0.18,
    mixNow: 0.16,
    conversion: 0.012,
    qualified: 0.36,
  },
  {
    key: 'newsletter',
    name: { ru: 'Рассылка', en: 'Newsletter' },
    paid: true,
    mixBefore: 0.12,
    mixNow: 0.1,
    conversion: 0.011,
    qualified: 0.42,
  },
  {
    key: 'referrals',
    name: { ru: 'Рекомендации', en: 'Referrals' },
    paid: false,
    mixBefore: 0.11,
    mixNow: 0.08,
    conversion: 0.11,
    qualified: 0.66,
  },
  {
    key: 'fairs',
    name: { ru: 'Выставки', en: 'Trade fairs' },
    paid: true,
    mixBefore: 0.07,
    mixNow: 0.05,
    conversion: 0.06,
    qualified: 0.55,
  },
];

export interface ProductPlan {
  readonly name: Bilingual;
  /** How often it is the first thing a new customer buys, and what customers come back for. */
  readonly firstWeight: number;
  readonly repeatWeight: number;
  /** What is left of its price, about. */
  readonly margin: number;
}

export const PRODUCTS: readonly ProductPlan[] = [
  { name: { ru: 'Весы ВП-15', en: 'Scale VP-15' }, firstWeight: 26, repeatWeight: 12, margin: 0.32 },
  { name: { ru: 'Дозатор Д-12', en: 'Doser D-12' }, firstWeight: 24, repeatWeight: 10, margin: 0.35 },
  { name: { ru: 'Упаковщик УП-40', en: 'Packer UP-40' }, firstWeight: 22, repeatWeight: 8, margin: 0.3 },
  { name: { ru: 'Линия ЛУ-3', en: 'Line LU-3' }, firstWeight: 14, repeatWeight: 3, margin: 0.26 },
  { name: { ru: 'Комплект запчастей', en: 'Spare parts kit' }, firstWeight: 6, repeatWeight: 38, margin: 0.44 },
  { name: { ru: 'Обслуживание, год', en: 'Service, one year' }, firstWeight: 8, repeatWeight: 29, margin: 0.55 },
];

export const SEGMENTS: readonly Bilingual[] = [
  { ru: 'Пищевое производство', en: 'Food production' },
  { ru: 'Агро', en: 'Agriculture' },
  { ru: 'Стройматериалы', en: 'Building materials' },
  { ru: 'Склады и логистика', en: 'Warehousing' },
  { ru: 'Торговля', en: 'Retail' },
];

export interface CampaignPlan {
  readonly name: Bilingual;
  /** Of the leads of the advertising, relative to the others. */
  readonly weight: number;
  /** Of its cost; what is left names no campaign. */
  readonly costShare: number;
}

export const AD_CAMPAIGNS: readonly CampaignPlan[] = [
  { name: { ru: 'Общие запросы', en: 'Generic queries' }, weight: 56, costShare: 0.6 },
  { name: { ru: 'Похожая аудитория', en: 'Lookalike audience' }, weight: 27, costShare: 0.24 },
  { name: { ru: 'Поиск по бренду', en: 'Brand search' }, weight: 17, costShare: 0.06 },
];

/** What a lead passes until it buys. */
export const FUNNEL_STAGES: readonly Bilingual[] = [
  { ru: 'Новый', en: 'New' },
  { ru: 'Связались', en: 'Contacted' },
  { ru: 'Подходит', en: 'Fits' },
  { ru: 'Предложение', en: 'Offer' },
  { ru: 'Договор', en: 'Contract' },
];

/** Why a lead was lost; the first two belong to leads that never suited. */
export const LOST_REASONS = {
  unsuited: [
    { ru: 'Не наш профиль', en: 'Not our field' },
    { ru: 'Нет такой задачи', en: 'No such need' },
  ],
  suited: [
    { ru: 'Дорого', en: 'Too expensive' },
    { ru: 'Купили у другого', en: 'Bought elsewhere' },
    { ru: 'Отложили', en: 'Postponed' },
    { ru: 'Не отвечают', en: 'No answer' },
  ],
} as const;

const NAME_HEADS: Bilingual = {
  ru: 'Урал Вектор Строй Агро Пром Мета Сиб Балт Дон Ока Кама Эко Терра Ново Альфа Квант Магистр Лидер Маяк Орион Поли Гамма Волга Тех Енисей Карел Онега Заря Алтай Искра Юг Ладога',
  en: 'Ural Vector Stroy Agro Prom Meta Sib Balt Don Oka Kama Eco Terra Novo Alfa Kvant Magistr Lider Mayak Orion Poly Gamma Volga Tech Yenisey Karel Onega Zarya Altay Iskra Yug Ladoga',
};
const NAME_TAILS: Bilingual = {
  ru: 'мет снаб сервис инвест пак логистик маш торг лайн проект ресурс трейд групп техника ком дом продукт хим пласт мельзавод молоко',
  en: 'met snab service invest pack logistic mash torg line project resource trade group technika com dom product chem plast mill milk',
};

/** Every possible customer name, «Уралмет» style, in a fixed order. */
export function companyNames(locale: Locale): string[] {
  const tails = NAME_TAILS[locale].split(' ');
  return NAME_HEADS[locale]
    .split(' ')
    .flatMap((head) => tails.map((tail) => (locale === 'ru' ? `«${head}${tail}»` : `${head}${tail}`)));
}
