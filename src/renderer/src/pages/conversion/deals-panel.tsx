import type { PathView } from '@shared/contract/views/path';
import { Explained } from '../../components/explained';
import { Missing } from '../../components/figure';
import { InlineBar } from '../../components/inline-bar';
import { SectionHead } from '../../components/section-head';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { type DealFact, dealFacts } from './path-words';

const KPI_OF = {
  winRate: 'winRate',
  cycle: 'cycle',
  averageDeal: 'averageDeal',
  median: 'dealSizes',
  velocity: 'velocity',
} as const satisfies Readonly<Record<DealFact['key'], string>>;

/** Win rate, cycle, deals and velocity; under them for what reasons and where leads are lost. */
export function DealsPanel({ view }: { readonly view: PathView }) {
  const t = useWords();
  const f = useFormat();
  return (
    <>
      <SectionHead title={t('conversion.deals.title')} aside={t('conversion.deals.caption')} />
      <dl className="deal-facts">
        {dealFacts(view, t, f).map(({ key, value, reason, lines }) => (
          <div key={key} title={t(`conversion.deals.explain.${key}`)}>
            <dt>{t(`conversion.deals.${key}`)}</dt>
            <dd className="figure-22">
              {value === null ? (
                <Missing reason={reason} />
              ) : (
                <Explained figure={{ kpi: KPI_OF[key] }}>{value}</Explained>
              )}
            </dd>
            {lines.map((line, index) => (
              <dd key={index === 0 ? 'first' : 'second'} className="caption tertiary">
                {line}
              </dd>
            ))}
          </div>
        ))}
      </dl>
      <div className="loss-tables">
        <LossReasons view={view} />
        <LossStages view={view} />
      </div>
    </>
  );
}

/** Beyond these the list only repeats that there are many ways to lose; how many more is said. */
const SHOWN_REASONS = 8;

function LossReasons({ view }: { readonly view: PathView }) {
  const t = useWords();
  const f = useFormat();
  const widest = Math.max(1, ...view.losses.map(({ leads }) => leads));
  const more = view.losses.length - SHOWN_REASONS;
  return (
    <section>
      <SectionHead
        title={t('conversion.losses.title')}
        aside={t('conversion.losses.caption', { count: view.lost, number: f.number(view.lost) })}
      />
      {view.losses.length === 0 ? (
        <p className="small secondary">{t('conversion.losses.none')}</p>
      ) : (
        <table className="table conversion-table">
          <thead>
            <tr>
              <th scope="col">{t('conversion.losses.reason')}</th>
              <th scope="col">{t('conversion.losses.leads')}</th>
              <th scope="col" className="right">
                {t('conversion.losses.share')}
              </th>
              <th scope="col" className="right only-roomy">
                {t('conversion.losses.interval')}
              </th>
            </tr>
          </thead>
          <tbody>
            {view.losses.slice(0, SHOWN_REASONS).map(({ reason, leads, share }) => (
              <tr key={reason ?? ''}>
                <th scope="row" title={reason ?? undefined}>
                  {reason ?? t('conversion.losses.notGiven')}
                </th>
                <td>
                  <InlineBar share={leads / widest} maxWidth={48}>
                    {f.number(leads)}
                  </InlineBar>
                </td>
                <td className="right strong">
                  {share.status === 'ok' && (
                    <Explained figure={{ kpi: 'losses', reason }}>{f.percent(share.value, 0)}</Explained>
                  )}
                </td>
                <td className="right secondary only-roomy">
                  {share.status === 'ok' &&
                    share.interval &&
                    f.percentRange(share.interval.low, share.interval.high, 0)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {more > 0 && <p className="caption tertiary below-table">{t('conversion.losses.more', { count: more })}</p>}
    </section>
  );
}

function LossStages({ view }: { readonly view: PathView }) {
  const t = useWords();
  const f = useFormat();
  if (!view.lossesByStage.some(({ name }) => name !== null)) return null;
  const widest = Math.max(1, ...view.lossesByStage.map(({ leads }) => leads));
  return (
    <section>
      <SectionHead title={t('conversion.losses.whereTitle')} />
      <table className="table conversion-table">
        <thead>
          <tr>
            <th scope="col">{t('conversion.losses.stage')}</th>
            <th scope="col">{t('conversion.losses.leads')}</th>
          </tr>
        </thead>
        <tbody>
          {view.lossesByStage.map(({ name, leads }) => (
            <tr key={name ?? ''}>
              <th scope="row" title={name ?? undefined}>
                {name ?? t('conversion.losses.noStage')}
              </th>
              <td>
                <InlineBar share={leads / widest} maxWidth={48}>
                  {f.number(leads)}
                </InlineBar>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
