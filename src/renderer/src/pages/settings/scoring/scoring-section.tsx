import { MOST_SCORE_RULES } from '@shared/domain/score';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useScorePreview } from '../../../api/queries';
import { Button } from '../../../components/button';
import { Field } from '../../../components/field';
import { SectionHead } from '../../../components/section-head';
import { useSettled } from '../../../components/use-settled';
import { useWords } from '../../../i18n/words-provider';
import { useChangeSettings } from '../use-change-settings';
import { RuleRow } from './rule-row';
import { ScorePreviewPanel } from './score-preview-panel';
import { type ScoringDraft, useScoringDraft } from './use-scoring-draft';
import './scoring.css';

const SETTLE_MS = 250;

/** Rules by which leads get points, the limits of the bands, and what a change of either would do. */
export function ScoringSection() {
  const t = useWords();
  const draft = useScoringDraft();
  const change = useChangeSettings();
  const [asked, setAsked] = useState(false);
  const { scheme } = draft;
  const settled = useSettled(JSON.stringify([scheme.rules, scheme.limits]), SETTLE_MS);
  const current = settled === JSON.stringify([scheme.rules, scheme.limits]);
  const preview = useScorePreview({ rules: [...scheme.rules], fromA: scheme.limits.a, fromB: scheme.limits.b }).data;
  const matchedOf = (key: number) => preview?.matched[draft.keys.indexOf(key)] ?? null;
  const save = () => {
    setAsked(true);
    if (!draft.valid) return;
    change({ scoreRules: [...scheme.rules], scoreFromA: scheme.limits.a, scoreFromB: scheme.limits.b });
    setAsked(false);
    draft.reset();
  };
  return (
    <div className="scoring">
      <section>
        <SectionHead title={t('scoring.title')} />
        <p className="small secondary">{t('scoring.note')}</p>
        {draft.rules.length > 0 && (
          <ul className="score-list">
            {draft.rules.map((rule) => (
              <RuleRow
                key={rule.key}
                draft={rule}
                problem={asked ? (draft.problems.get(rule.key) ?? null) : null}
                matched={current ? matchedOf(rule.key) : null}
                values={preview?.values ?? null}
                onChange={draft.change}
                onRemove={() => draft.remove(rule.key)}
              />
            ))}
          </ul>
        )}
        <Button icon={Plus} onClick={draft.add} disabled={draft.rules.length >= MOST_SCORE_RULES}>
          {t('scoring.add')}
        </Button>
        <div className="funnel-actions score-actions">
          <Button look="primary" aria-disabled={!draft.changed} onClick={() => draft.changed && save()}>
            {t('scoring.save')}
          </Button>
          {draft.changed && (
            <Button
              look="quiet"
              onClick={() => {
                setAsked(false);
                draft.reset();
              }}
            >
              {t('scoring.cancel')}
            </Button>
          )}
        </div>
      </section>
      <div className="score-side">
        <Limits draft={draft} />
        {preview && <ScorePreviewPanel preview={preview} changed={draft.changed} />}
      </div>
    </div>
  );
}

function Limits({ draft }: { readonly draft: ScoringDraft }) {
  const t = useWords();
  const { limits, setLimits, limitsWrong } = draft;
  return (
    <section>
      <SectionHead title={t('scoring.limits')} />
      <div className="field-pair score-limits">
        <Field
          label={t('scoring.fromA')}
          inputMode="numeric"
          value={limits.a}
          maxLength={3}
          error={limitsWrong ? t('scoring.problem.limits') : null}
          onChange={(event) => setLimits({ ...limits, a: event.target.value })}
        />
        <Field
          label={t('scoring.fromB')}
          inputMode="numeric"
          value={limits.b}
          maxLength={3}
          onChange={(event) => setLimits({ ...limits, b: event.target.value })}
        />
      </div>
    </section>
  );
}
