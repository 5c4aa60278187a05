import type { ConversionView } from '@shared/contract/views/conversion';
import type { Words } from '@shared/words';
import { percentPlain } from '../../charts/conversion-chart';
import { hasNotStarted } from '../../components/comparison-name';
import type { VerdictState } from '../../components/verdict';
import type { Format } from '../../i18n/use-format';

interface Said {
  readonly state: VerdictState;
  readonly text: string;
}

/** The three-state alarm in words; «не доказано» names the side on which the figure lies. */
export function conversionVerdict(view: ConversionView, t: Words, f: Format): Said {
  const { periodCell } = view;
  if (hasNotStarted(view)) return { state: 'no-data', text: t('common.notStarted.title') };
  if (periodCell.figure.status !== 'ok' || periodCell.verdict === null) {
    return { state: 'no-data', text: t('conversion.verdict.none') };
  }
  const benchmark = percentPlain(view.benchmark, { f });
  if (periodCell.verdict === 'not-proven') {
    const key = periodCell.figure.value < view.benchmark ? 'notProvenBelow' : 'notProvenAbove';
    return { state: 'not-proven', text: t(`conversion.verdict.${key}`, { benchmark }) };
  }
  const values = { benchmark, part: f.number(periodCell.successes), whole: f.number(periodCell.trials) };
  return { state: periodCell.verdict, text: t(`conversion.verdict.${periodCell.verdict}`, values) };
}

/** What was counted, what chance would do, where the true rate lies, and what still ripens. */
export function conversionSentence(view: ConversionView, t: Words, f: Format): string {
  const { figure, successes, trials } = view.periodCell;
  if (hasNotStarted(view)) return t('common.notStarted.text');
  if (figure.status !== 'ok') return emptySentence(view, t, f);
  const parts = [countedSentence(view, t, f)];
  if (successes > trials) parts.push(t('conversion.sentence.overWhole'));
  if (figure.interval) {
    const { low, high } = figure.interval;
    parts.push(t('conversion.sentence.truth', { low: f.number(low * 100, 1), high: f.percent(high) }));
  }
  parts.push(ripeningSentence(view, t, f), withoutLeadSentence(view, t, f));
  return parts.filter((part) => part !== '').join(' ');
}

function countedSentence({ periodCell, benchmark, expectedAtBenchmark }: ConversionView, t: Words, f: Format): string {
  const { successes, trials, verdict } = periodCell;
  const values = {
    count: successes,
    customers: t('conversion.sentence.customers', { count: successes, number: f.number(successes) }),
    leads: t('conversion.sentence.ofLeads', { count: trials, number: f.number(trials) }),
    benchmark: percentPlain(benchmark, { f }),
    expected: f.count(expectedAtBenchmark),
  };
  return t(verdict === 'not-proven' ? 'conversion.sentence.chance' : 'conversion.sentence.proven', values);
}

function ripeningSentence({ ripening, horizonDays, cohortCell }: ConversionView, t: Words, f: Format): string {
  const cohort = cohortCell.figure.status === 'ok' ? f.percent(cohortCell.figure.value) : null;
  const days = f.number(horizonDays);
  if (ripening === 0) return cohort === null ? '' : t('conversion.sentence.ripeOnly', { days, cohort });
  const still = t('conversion.sentence.ripening', { count: ripening, number: f.number(ripening), days });
  return still + (cohort === null ? '.' : t('conversion.sentence.ripeToo', { cohort }));
}

function withoutLeadSentence({ customersWithoutLead: count }: ConversionView, t: Words, f: Format): string {
  return count === 0 ? '' : t('conversion.sentence.withoutLead', { count, number: f.number(count) });
}

function emptySentence(view: ConversionView, t: Words, f: Format): string {
  const count = view.periodCell.successes + view.customersWithoutLead;
  return [
    t('conversion.empty.lead', { count, number: f.number(count) }),
    t('conversion.empty.notZero', { zero: f.percent(0, 0), whole: f.percent(1, 0) }),
    t('conversion.empty.enterLeads'),
  ].join(' ');
}
