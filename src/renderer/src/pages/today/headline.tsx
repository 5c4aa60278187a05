import type { TodayView } from '@shared/contract/views/today';
import { assertNever } from '@shared/domain/assert-never';
import { formatTime, formatWeekdayLong } from '@shared/format/format-date';
import { roundForReading, roundUpForReading } from '@shared/format/format-money';
import type { Words } from '@shared/words';
import { useView } from '../../app/use-view';
import { useWorkspace } from '../../app/workspace';
import { Explained } from '../../components/explained';
import { Figure } from '../../components/figure';
import { FIGURE_MARK, Sentence } from '../../components/sentence';
import { type Format, useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { chanceWords } from '../targets/chance-words';
import { phaseOf } from './today-state';

/** The answer to the one question of this page, and one sentence of evidence. */
export function Headline({ view }: { readonly view: TodayView }) {
  const t = useWords();
  const f = useFormat();
  const { info } = useWorkspace();
  const { on } = useView();
  const { text, figure, tone, kpi } = headlineOf(view, t, f);
  const day = formatWeekdayLong(view.asOf.date, f.locale);
  // Of an earlier day it is the evening that is seen, whatever the hour now.
  const when = on === null ? t('today.moment', { day, time: formatTime(info.nowEpochMs) }) : day;
  const then = on !== null;
  return (
    <header className="today-head">
      <h1>
        {figure === null ? (
          text
        ) : (
          <Sentence
            text={text}
            figure={
              <Explained figure={{ kpi, metric: 'revenue' }}>
                <Figure {...tone}>{figure}</Figure>
              </Explained>
            }
          />
        )}
      </h1>
      <p className="only-wide">{sentenceOf(view, t, f, { size: '', then })}</p>
      <p className="only-narrow">{sentenceOf(view, t, f, { size: 'Short', then })}</p>
      <span className="when small tertiary nowrap">{when}</span>
    </header>
  );
}

type HeadlineKpi = 'actual' | 'attainment' | 'deviation' | 'deviationDays' | 'paceIndex' | 'requiredPerDay';

interface HeadlineWords {
  readonly text: string;
  readonly figure: string | null;
  /** Which figure of the revenue it is. */
  readonly kpi: HeadlineKpi;
  readonly tone: { readonly tone?: 'accent' | 'warn' };
}

function headlineOf(view: TodayView, t: Words, f: Format): HeadlineWords {
  const { progress } = view.pace;
  const phase = phaseOf(view);
  const say = (
    key: string,
    figure: string | null,
    kpi: HeadlineKpi,
    tone?: 'accent' | 'warn',
    values = {},
  ): HeadlineWords => ({
    kpi,
    text: t(`today.headline.${key}`, { figure: FIGURE_MARK, name: progress.employeeName, ...values }),
    figure,
    tone: tone === undefined ? {} : { tone },
  });
  if (view.empty) return say('empty', null, 'actual');
  if (phase === 'not-started') return say('notStarted', null, 'actual');
  if (progress.target === null)
    return say(phase === 'over' ? 'noTargetOver' : 'noTarget', f.money(progress.actual), 'actual');
  if (phase === 'over') {
    const { attainment } = progress;
    const reached = attainment.status === 'ok' && attainment.value >= 1;
    return say(
      `over.${view.period.kind}`,
      attainment.status === 'ok' ? f.percent(attainment.value, 0) : '—',
      'attainment',
      reached ? 'accent' : 'warn',
    );
  }
  const isPerson = progress.employeeName !== null;
  const deviation = progress.deviation ?? 0;
  const gap = f.money(roundForReading(Math.abs(deviation), f.currency));
  switch (progress.state) {
    case 'ahead':
      return say(isPerson ? 'personAhead' : 'ahead', gap, 'deviation', 'accent');
    case 'on-pace':
      return say(isPerson ? 'personOnPace' : 'onPace', paceText(view, f), 'paceIndex', 'accent');
    case 'braking': {
      const exact = Math.abs(progress.deviationDays ?? 0);
      const days = exact >= 10 ? Math.round(exact) : Math.round(exact * 10) / 10;
      const words = t('today.headline.brakingDays', { count: days, days: f.count(days) });
      return say(isPerson ? 'personBraking' : 'braking', words, 'deviationDays', 'warn', { money: gap });
    }
    case null:
      return say(
        'firstDay',
        f.money(roundUpForReading(progress.requiredPerDay ?? 0, f.currency)),
        'requiredPerDay',
        'accent',
      );
    default:
      return assertNever(progress.state);
  }
}

interface Telling {
  /** `Short` for a narrow window, so that the sentence keeps to one line. */
  readonly size: '' | 'Short';
  /** Whether an earlier day is looked at. */
  readonly then: boolean;
}

function sentenceOf(view: TodayView, t: Words, f: Format, { size, then }: Telling): string {
  const { progress } = view.pace;
  const phase = phaseOf(view);
  if (view.empty) return t('today.sentence.empty');
  if (phase === 'not-started') return t('today.sentence.notStarted', { day: f.weekdayDay(view.period.from) });
  if (progress.target === null) return t('today.sentence.noTarget', { count: view.salesCount });
  if (phase === 'over') {
    return t('today.sentence.over', { money: f.money(progress.actual), target: f.moneyRounded(progress.target) });
  }
  if (progress.state === null) {
    const target = t(`today.targetOf.${view.period.kind}`, { money: f.figure(progress.target, 1) });
    return t('today.sentence.firstDay', { money: f.money(progress.actual), target });
  }
  const sold = t('today.sentence.soldInDays', { count: view.workingDays.elapsed, money: f.money(progress.actual) });
  const ofDay = view.asOf.closed ? 'ofPlanEvening' : 'ofPlanMorning';
  const key = `today.sentence.${then ? 'ofPlanThen' : ofDay}${size}`;
  const ofPlan = progress.paceIndex.status === 'ok' ? t(key, { percent: paceText(view, f) }) : '.';
  return `${sold}${ofPlan} ${chanceSentence(view, t, f, size)}`;
}

function chanceSentence(view: TodayView, t: Words, f: Format, size: '' | 'Short'): string {
  const { target, actual, forecast } = view.pace.progress;
  if (target === null) return '';
  const named = t(`today.targetOf.${size === '' ? view.period.kind : 'short'}`, { money: f.figure(target, 1) });
  if (actual >= target) return t('today.sentence.reached', { target: named });
  if ('reason' in forecast) {
    return t('today.sentence.noForecast', { target: named, reason: t(`common.noData.${forecast.reason}`) });
  }
  if (forecast.probability === null) return '';
  return t('today.sentence.chance', { target: named, chance: chanceWords(forecast.probability, t, f) });
}

function paceText(view: TodayView, f: Format): string {
  const { paceIndex } = view.pace.progress;
  return paceIndex.status === 'ok' ? f.percent(paceIndex.value, 0) : '—';
}
