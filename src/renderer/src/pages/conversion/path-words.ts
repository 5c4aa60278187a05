import type { FunnelStep, PathView } from '@shared/contract/views/path';
import type { Figure } from '@shared/kpi/results';
import type { Words } from '@shared/words';
import type { Format } from '../../i18n/use-format';

/** Stages are called as the firm calls them. */
export function stepName({ kind, name }: FunnelStep, t: Words): string {
  return kind === 'stage' ? (name ?? '') : t(`conversion.funnel.stage.${kind}`);
}

/** One figure of the strip: how it is written, what stands behind it, what it was. */
export interface DealFact {
  readonly key: 'winRate' | 'cycle' | 'averageDeal' | 'median' | 'velocity';
  /** `null`: no data. */
  readonly value: string | null;
  readonly reason: string;
  readonly lines: readonly [string, string];
}

/** Win rate, cycle, deals and velocity, each with its n, interval and comparison. */
export function dealFacts(view: PathView, t: Words, f: Format): DealFact[] {
  const { winRate, cycle, averageDeal, deals, velocity, openLeads, won, lost } = view;
  const days = (value: number) => t('conversion.deals.days', { count: value, number: f.count(value) });
  const range = (figure: Figure, write: (low: number, high: number) => string) =>
    figure.status === 'ok' && figure.interval ? write(figure.interval.low, figure.interval.high) : '';
  return [
    fact('winRate', winRate, (value) => f.percent(value), t, [
      t('conversion.deals.wonOf', { won: f.number(won), closed: f.number(won + lost) }),
      joined(
        range(winRate, (low, high) => f.percentRange(low, high)),
        before(view.winRateBefore, (value) => f.percent(value), t),
      ),
    ]),
    fact('cycle', cycle.median, days, t, [
      cycle.quartiles
        ? t('conversion.deals.quartiles', { range: f.range(cycle.quartiles.low, cycle.quartiles.high) })
        : '',
      before(view.cycleBefore, days, t),
    ]),
    fact('averageDeal', averageDeal, (value) => f.figure(Math.round(value)), t, [
      averageDeal.status === 'ok'
        ? t('conversion.deals.deals', { count: averageDeal.n, number: f.number(averageDeal.n) })
        : '',
      before(view.averageDealBefore, (value) => f.figure(Math.round(value)), t),
    ]),
    fact('median', deals.median, (value) => f.figure(Math.round(value)), t, [
      deals.largestShare.status === 'ok'
        ? t('conversion.deals.largest', { share: f.percent(deals.largestShare.value, 0) })
        : '',
      range(deals.median, (low, high) => f.moneyRange(low, high)),
    ]),
    fact('velocity', velocity, (value) => f.figure(Math.round(value)), t, [
      t('conversion.deals.open', { count: openLeads, number: f.number(openLeads) }),
      range(velocity, (low, high) => f.moneyRange(low, high)),
    ]),
  ];
}

function fact(
  key: DealFact['key'],
  figure: Figure,
  write: (value: number) => string,
  t: Words,
  lines: DealFact['lines'],
): DealFact {
  if (figure.status === 'ok') return { key, value: write(figure.value), reason: '', lines };
  return {
    key,
    value: null,
    reason: t(`common.noData.${figure.reason}`),
    lines: [t(`common.noData.${figure.reason}`), ''],
  };
}

function before(figure: Figure, write: (value: number) => string, t: Words): string {
  return figure.status === 'ok' ? t('conversion.deals.before', { value: write(figure.value) }) : '';
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}

/** What the curve says: the share by the horizon with all leads in it, beside the ripe cohort alone. */
export function curveSentence({ winCurve, horizonDays }: PathView, cohort: Figure, t: Words, f: Format): string {
  const { figure, days, atRisk } = winCurve;
  if (figure.status !== 'ok')
    return t(`conversion.curve.none.${figure.reason === 'no-leads' ? 'no-leads' : 'no-ripe-leads'}`);
  const values = {
    count: days,
    days: f.number(days),
    rate: f.percent(figure.value),
    range: figure.interval ? f.percentRange(figure.interval.low, figure.interval.high) : '—',
    leads: f.number(figure.n),
  };
  const parts = [t('conversion.curve.says', values)];
  if (days < horizonDays) parts.push(t('conversion.curve.short', { days: f.number(horizonDays) }));
  else if (cohort.status === 'ok')
    parts.push(t('conversion.curve.cohort', { rate: f.percent(cohort.value), leads: f.number(cohort.n) }));
  parts.push(t('conversion.curve.atRisk', { count: atRisk, number: f.number(atRisk), days: f.number(days) }));
  return parts.join(' ');
}
