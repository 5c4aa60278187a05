import type { ScoreRule } from '@shared/domain/score';
import { scoreSchemeOf } from '@shared/domain/settings';
import { bandOf, computeScore, type LeadScore, type ScorableLead } from '@shared/kpi/leads/lead-score';
import type { Words } from '@shared/words';
import { useDirectory } from '../api/queries';
import { useWorkspace } from '../app/workspace';
import { BandBox } from '../components/band-box';
import type { Format } from '../i18n/format';
import { pointsWords, ruleWords } from '../i18n/score-words';
import { useFormat } from '../i18n/use-format';
import { useWords } from '../i18n/words-provider';

/** The points of a lead as it stands in the form, its band, and which rules gave them. */
export function ScoreWhy({ lead }: { readonly lead: ScorableLead }) {
  const t = useWords();
  const f = useFormat();
  const { settings } = useWorkspace();
  const channels = useDirectory().data?.channels ?? [];
  const { rules, limits } = scoreSchemeOf(settings);
  const score = computeScore(lead, rules);
  if (score === null) return rules.length === 0 ? null : <p className="small tertiary">{t('scoring.why.none')}</p>;
  const nameOf = (id: string) => channels.find((channel) => channel.id === id)?.name ?? t('scoring.goneChannel');
  return (
    <div className="score-why">
      <BandBox band={bandOf(score.points, limits)} />
      <div className="small secondary">
        {score.source === 'rules' && <b className="medium">{t('scoring.why.byRules', { points: score.points })}</b>}
        {reasonsOf(score, rules, { t, f, nameOf }).map((reason) => (
          <div key={reason}>{reason}</div>
        ))}
      </div>
    </div>
  );
}

interface Telling {
  readonly t: Words;
  readonly f: Format;
  readonly nameOf: (channelId: string) => string;
}

function reasonsOf(score: LeadScore, rules: readonly ScoreRule[], telling: Telling): string[] {
  const { t } = telling;
  if (score.source === 'typed') return [t('scoring.why.typed')];
  const { matched, sum, points } = score;
  if (matched.length === 0) return [t('scoring.why.noMatch')];
  const told = matched.flatMap((index) => {
    const rule = rules[index];
    return rule === undefined ? [] : [`${pointsWords(rule.points)} ${ruleWords(tellRule(rule, telling), t)}`];
  });
  return sum === points ? told : [...told, t('scoring.why.clamped', { sum, points })];
}

function tellRule(rule: ScoreRule, { f, nameOf }: Telling) {
  const { field, operator, points } = rule;
  if ('valueMinor' in rule) return { field, operator, points, value: f.moneyExact(rule.valueMinor) };
  const value = 'value' in rule ? rule.value : '';
  return { field, operator, points, value: field === 'channel' ? nameOf(value) : value };
}
