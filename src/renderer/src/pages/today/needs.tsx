import { addDays } from '@shared/calendar/iso-date';
import type { TodayNeed, TodayView } from '@shared/contract/views/today';
import { formatMoney, roundUpForReading } from '@shared/format/format-money';
import { useView } from '../../app/use-view';
import { Explained } from '../../components/explained';
import { MissingNeed, NeedRow } from '../../components/need-row';
import { Note } from '../../components/note';
import { SectionHead } from '../../components/section-head';
import { type Format, useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { phaseOf } from './today-state';

/** What each remaining day asks for, next to one's own usual and best day. */
export function Needs({ view }: { readonly view: TodayView }) {
  const t = useWords();
  const { remaining } = view.workingDays;
  const f = useFormat();
  const { on } = useView();
  const someMissing = view.needs.some((need) => need.needed.status === 'no-data');
  return (
    <section className="needs">
      <SectionHead
        title={on === null ? t('today.need.title') : t('today.need.titleThen', { day: f.day(addDays(on, 1)) })}
        end={
          <span className="small tertiary">
            <span className="only-wide">{t('today.need.left', { count: remaining })}</span>
            <span className="only-narrow">{t('today.need.leftShort', { count: remaining })}</span>
          </span>
        }
      />
      {view.needs.map((need) => (
        <Need key={need.metric} need={need} view={view} />
      ))}
      {view.evening && <Evening evening={view.evening} />}
      {someMissing && !view.evening && <Note>{t('today.need.dash')}</Note>}
    </section>
  );
}

function Need({ need, view }: { readonly need: TodayNeed; readonly view: TodayView }) {
  const t = useWords();
  const f = useFormat();
  const title = t(`common.metric.${need.metric}`);
  if (need.needed.status === 'no-data') return <MissingNeed title={title} why={whyMissing(need, view, t)} />;
  const needed = need.needed.value;
  const scale = Math.max(need.best ?? 0, needed, 1);
  const say = (value: number) => shortValue(need.metric, value, f);
  // A closed day has brought nothing yet to what the days after it need.
  const soFar = view.asOf.closed ? 0 : need.soFar;
  return (
    <NeedRow
      title={title}
      value={
        <Explained figure={{ kpi: 'neededToday', metric: need.metric }}>{neededText(need.metric, needed, f)}</Explained>
      }
      soFar={soFar > 0 ? t('today.need.soFar', { value: say(soFar) }) : null}
      usual={need.usual === null ? null : <Usual value={say(need.usual)} />}
      best={need.best === null ? null : t('today.need.best', { value: say(need.best) })}
      needShare={needed / scale}
      usualShare={need.usual === null ? null : need.usual / scale}
    />
  );
}

function Usual({ value }: { readonly value: string }) {
  const t = useWords();
  return (
    <>
      <span className="only-wide">{t('today.need.usual', { value })}</span>
      <span className="only-narrow">{t('today.need.usualShort', { value })}</span>
    </>
  );
}

/** Rounded up, so that meeting what is shown is enough. */
function neededText(metric: TodayNeed['metric'], value: number, f: Format): string {
  if (metric === 'revenue') return formatMoney(roundUpForReading(value, f.currency), f.currency, f.locale);
  return metric === 'leads' || value >= 10 ? f.number(Math.ceil(value)) : f.count(value);
}

function shortValue(metric: TodayNeed['metric'], value: number, f: Format): string {
  return metric === 'revenue' ? f.compact(value) : f.count(value);
}

function whyMissing(need: TodayNeed, view: TodayView, t: ReturnType<typeof useWords>): string {
  if (phaseOf(view) === 'over') return t('today.need.why.over');
  const isWithoutLeads = need.needed.status === 'no-data' && need.needed.reason === 'no-leads';
  return t(isWithoutLeads ? 'today.need.why.noLeads' : `today.need.why.${need.metric}`);
}

function Evening({ evening }: { readonly evening: NonNullable<TodayView['evening']> }) {
  const t = useWords();
  const f = useFormat();
  const rows = [
    ['withoutSales', evening.withoutSales, 'without-sales'],
    ['afterUsualDay', evening.afterUsualDay, 'after-usual-day'],
    ['withNeedMet', evening.withNeedMet, 'with-need-met'],
  ] as const;
  return (
    <div className="evening">
      <h3>{t(evening.withoutSales >= 0 ? 'today.evening.ahead' : 'today.evening.against')}</h3>
      <dl>
        {rows.map(([key, value, scenario]) =>
          value === null ? null : (
            <div key={key}>
              <dt>{t(`today.evening.${key}`)}</dt>
              <dd>
                <Explained figure={{ kpi: 'evening', scenario }}>{f.compact(value)}</Explained>
              </dd>
            </div>
          ),
        )}
      </dl>
    </div>
  );
}
