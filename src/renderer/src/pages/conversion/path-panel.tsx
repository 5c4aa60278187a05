import type { ConversionView, FunnelStep } from '@shared/contract/views/conversion';
import { formatDateRange } from '@shared/format/format-date';
import type { Lever } from '@shared/kpi/levers';
import type { Figure } from '@shared/kpi/results';
import { Filter, Gauge, Handshake, ListChecks, type LucideIcon, Target, Users } from 'lucide-react';
import { SectionHead } from '../../components/section-head';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { leverWords } from './conversion-words';

/** How long the first bar is; in a narrow window its number still fits beside it. */
const BAR_REACH = 'min(104px, 100% - 46px)';

/** The customer's path step by step, and what the numbers suggest to do about it. */
export function PathPanel({ view }: { readonly view: ConversionView }) {
  const t = useWords();
  const f = useFormat();
  const leads = view.funnel[0]?.count ?? 0;
  return (
    <>
      <SectionHead
        title={t('conversion.funnel.title')}
        end={
          <span className="aside">
            {t('conversion.funnel.caption', {
              count: leads,
              number: f.number(leads),
              range: formatDateRange(view.funnelRange, f.locale),
            })}
          </span>
        }
      />
      <Funnel steps={view.funnel} />
      <div className="levers">
        <SectionHead title={t('conversion.levers.title')} />
        {view.levers.length === 0 && <p className="small secondary">{t('conversion.levers.none')}</p>}
        <ul>
          {view.levers.map((lever) => (
            <LeverRow key={'name' in lever ? `${lever.kind} ${lever.name}` : lever.kind} lever={lever} />
          ))}
        </ul>
      </div>
    </>
  );
}

function Funnel({ steps }: { readonly steps: readonly FunnelStep[] }) {
  const t = useWords();
  const f = useFormat();
  const first = Math.max(1, steps[0]?.count ?? 0);
  const percent = (figure: Figure | null) => (figure?.status === 'ok' ? f.percent(figure.value, 0) : null);
  return (
    <table className="funnel">
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('conversion.funnel.step')}</th>
          <th scope="col">{t('conversion.funnel.count')}</th>
          <th scope="col">{t('conversion.funnel.rate')}</th>
          <th scope="col">{t('conversion.funnel.previous')}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => {
          const previous = percent(step.previousRate);
          return (
            <tr key={step.stage} className={step.stage}>
              <th scope="row" className="funnel-name">
                {t(`conversion.funnel.stage.${step.stage}`)}
              </th>
              <td>
                <span className="funnel-bar">
                  <i
                    aria-hidden
                    style={{ width: step.count === 0 ? 0 : `max(3px, calc(${BAR_REACH} * ${step.count / first}))` }}
                  />
                  {f.number(step.count)}
                </span>
              </td>
              <td className="funnel-rate">{percent(step.rate)}</td>
              <td className="funnel-before">
                {previous !== null && t('conversion.funnel.before', { rate: previous })}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const LEVER_ICONS: Readonly<Record<Lever['kind'], LucideIcon>> = {
  'narrow-audience': Target,
  'use-best-channel': Users,
  'assess-leads': ListChecks,
  'qualify-better': Filter,
  'close-qualified': Handshake,
  'more-leads-to-judge': Gauge,
};

function LeverRow({ lever }: { readonly lever: Lever }) {
  const t = useWords();
  const f = useFormat();
  const Icon = LEVER_ICONS[lever.kind];
  const { title, text } = leverWords(lever, t, f);
  return (
    <li className="lever">
      <Icon size={16} className="icon" aria-hidden />
      <p className="small">
        <b className="strong">{title}</b> <span className="secondary">{text}</span>
      </p>
    </li>
  );
}
