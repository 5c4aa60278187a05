import type { TargetsView } from '@shared/contract/views/targets';
import { moneyScale, roundForReading, roundUpForReading } from '@shared/format/format-money';
import type { Words } from '@shared/words';
import { inScale, metricWords } from '../../charts/metric-words';
import { Explained } from '../../components/explained';
import { KpiHeader } from '../../components/kpi-header';
import { Verdict } from '../../components/verdict';
import { type Format, useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { chanceWords } from './chance-words';

export function TargetsHeader({ view }: { readonly view: TargetsView }) {
  const t = useWords();
  const f = useFormat();
  const { progress, usualDay } = view.pace;
  const words = metricWords(progress.metric, f);
  const metric = t(`targets.metricInTitle.${progress.metric}`);
  const say = (value: number | null) => (value === null ? '—' : words.short(value));
  const { requiredPerDay } = progress;
  // Rounded up as on Today: a need rounded down would not reach the target.
  const perDay =
    requiredPerDay === null || progress.metric !== 'revenue'
      ? requiredPerDay
      : roundUpForReading(requiredPerDay, f.currency);
  const explained = (kpi: 'requiredPerDay' | 'usualDay', text: string) => (
    <Explained figure={{ kpi, metric: progress.metric }}>{text}</Explained>
  );
  const title = t(`targets.title.${view.period.kind}`, { metric });
  return (
    <KpiHeader
      title={progress.employeeName === null ? title : `${progress.employeeName}: ${title}`}
      figure={<HeaderFigure view={view} />}
      verdict={<PaceVerdict view={view} />}
      sentence={sentenceOf(view, t, f)}
      inputs={[
        { label: t('targets.input.perDay'), value: explained('requiredPerDay', say(perDay)) },
        { label: t('targets.input.usualDay'), value: explained('usualDay', say(usualDay)) },
        {
          label: t('targets.input.left'),
          value: t('common.workingDaysShort', { count: view.workingDays.remaining }),
        },
      ]}
    />
  );
}

function HeaderFigure({ view }: { readonly view: TargetsView }) {
  const t = useWords();
  const f = useFormat();
  const { progress } = view.pace;
  const words = metricWords(progress.metric, f);
  if (progress.target === null || progress.attainment.status === 'no-data') {
    return <Explained figure={{ kpi: 'actual', metric: progress.metric }}>{words.exact(progress.actual)}</Explained>;
  }
  const percent = f.percent(progress.attainment.value, 0);
  const digits = percent.replace(/\s*%$/, '');
  return (
    <>
      <Explained figure={{ kpi: 'attainment', metric: progress.metric }}>{digits}</Explained>
      <small>
        {percent.slice(digits.length)}
        {t(progress.targetSource === 'persons' ? 'targets.ofPersons' : 'targets.of', {
          target: words.named(progress.target),
        })}
      </small>
    </>
  );
}

function PaceVerdict({ view }: { readonly view: TargetsView }) {
  const t = useWords();
  const f = useFormat();
  const { target, state, paceIndex } = view.pace.progress;
  if (target === null) return <Verdict state="no-data">{t('targets.verdict.noTarget')}</Verdict>;
  if (state === null || paceIndex.status === 'no-data') {
    return <Verdict state="no-data">{t('targets.verdict.notStarted')}</Verdict>;
  }
  return <Verdict state={state}>{t(`targets.verdict.${state}`, { percent: f.percent(paceIndex.value, 0) })}</Verdict>;
}

/** The unit is said once in Russian («между 15,1 и 17,3 млн ₽»), at both ends in English. */
function lowerEnd({ pace: { progress } }: TargetsView, f: Format): string {
  const { forecast, metric } = progress;
  if ('reason' in forecast) return '';
  if (metric === 'revenue' && f.locale === 'ru') return inScale(forecast.low, moneyScale(forecast.high, f.currency), f);
  return metricWords(metric, f).short(forecast.low);
}

function sentenceOf(view: TargetsView, t: Words, f: Format): string {
  const { progress } = view.pace;
  const { metric, forecast, planToDate } = progress;
  const full = (value: number) =>
    metric === 'revenue' ? f.money(roundForReading(value, f.currency)) : f.number(Math.round(value));
  const actual = metric === 'revenue' ? f.money(progress.actual) : f.number(progress.actual);
  if (progress.target === null || planToDate === null) return t('targets.sentence.noTarget', { actual });
  const now = t(`targets.sentence.${metric === 'revenue' ? 'revenue' : 'count'}`, { actual, plan: full(planToDate) });
  if ('reason' in forecast) {
    if (forecast.reason === 'period-over') return now;
    return `${now} ${t('targets.sentence.noForecast', { reason: t(`common.noData.${forecast.reason}`) })}`;
  }
  const words = metricWords(metric, f);
  const ahead = t(`targets.sentence.forecast.${view.period.kind}`, {
    low: lowerEnd(view, f),
    high: words.short(forecast.high),
    chance: chanceWords(forecast.probability ?? 0, t, f),
  });
  return `${now} ${ahead}`;
}
