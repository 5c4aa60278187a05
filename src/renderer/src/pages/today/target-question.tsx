import type { TodayView } from '@shared/contract/views/today';
import { formatMoney, roundForReading } from '@shared/format/format-money';
import { parseAmount } from '@shared/format/parse-amount';
import { requiredPerDay } from '@shared/kpi/targets/what-if';
import { type FormEvent, useState } from 'react';
import { client } from '../../api/client';
import { useWrite } from '../../api/use-write';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';

interface TargetQuestionProps {
  readonly view: TodayView;
  readonly onPreview: (targetMinor: number | null) => void;
}

export const TARGET_FIELD = 'target-question';

/** The one question without which there is no pace, asked on the picture that its answer completes. */
export function TargetQuestion({ view, onPreview }: TargetQuestionProps) {
  const t = useWords();
  const f = useFormat();
  const save = useWrite(client.targets.set);
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  const { progress } = view.pace;
  const minor = parseAmount(text, f.currency, f.locale);
  const perDay = minor === null ? null : requiredPerDay(minor, progress.actual, progress.remainingWeight);

  const change = (next: string) => {
    setText(next);
    setError(null);
    onPreview(parseAmount(next, f.currency, f.locale) || null);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (minor === null || minor === 0) {
      setError(t(minor === 0 ? 'today.question.zero' : 'today.question.unreadable'));
      return;
    }
    const change = {
      metric: 'revenue' as const,
      employeeId: progress.employeeId,
      periodKey: view.period.key,
      value: minor,
    };
    save.mutate({ changes: [change], reason: '' }, { onSuccess: () => onPreview(null) });
  };

  return (
    <form className="target-question" onSubmit={submit} noValidate>
      <div className="entry">
        <Field
          name={TARGET_FIELD}
          label={t(`today.question.label.${view.period.kind}`)}
          placeholder={t('today.question.placeholder')}
          value={text}
          error={error}
          end={minor === null ? null : `= ${f.money(minor)}`}
          onChange={(event) => change(event.target.value)}
        />
        <Button type="submit" look="primary" size="large" keyHint="Enter" disabled={save.isPending}>
          {t('today.question.set')}
        </Button>
      </div>
      {perDay !== null && perDay > 0 && (
        <p className="small secondary" style={{ marginTop: 8 }}>
          {t('today.question.perDay', {
            money: formatMoney(roundForReading(perDay, f.currency), f.currency, f.locale),
          })}
        </p>
      )}
      <p className="caption tertiary" style={{ marginTop: 2 }}>
        {t('today.question.note')}
      </p>
    </form>
  );
}
