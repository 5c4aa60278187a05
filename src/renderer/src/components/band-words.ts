import type { BandOrder } from '@shared/kpi/leads/lead-bands';
import type { Words } from '@shared/words';

/** Whether the points say who buys: a bold beginning and what it rests on. */
export function bandOrderWords(order: BandOrder, t: Words): { readonly lead: string; readonly rest: string } {
  const { verdict, higher, lower, disordered } = order;
  const bands = { higher: higher ?? '', lower: lower ?? '' };
  const rest =
    verdict === 'not-enough' && higher === null
      ? t('leads.bands.rest.oneBand')
      : t(`leads.bands.rest.${verdict}`, bands);
  const wrong = verdict === 'reversed' ? undefined : disordered[0];
  const aside = wrong === undefined ? '' : ` ${t('leads.bands.disordered', { ...wrong })}`;
  return { lead: t(`leads.bands.lead.${verdict}`), rest: `${rest}${aside}` };
}
