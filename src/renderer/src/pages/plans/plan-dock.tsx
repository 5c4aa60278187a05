import { parsePeriod } from '@shared/calendar/period';
import type { FormEvent, KeyboardEvent } from 'react';
import { useView } from '../../app/use-view';
import { Becomes } from '../../components/becomes';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { RadioList } from '../../components/radio-list';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { partsOf, previewPlan, wholeOf, YEAR_CELL } from './change-plan';
import { formatPlan, type PlanUnit } from './plan-units';
import type { PlanDraft, PlanEditing } from './use-plan-edit';

interface PlanDockProps {
  readonly draft: PlanDraft;
  readonly editing: PlanEditing;
  readonly unit: PlanUnit;
}

/** What a change does to the longer period, why it is made, and the two ways out. It never covers the numbers. */
export function PlanDock({ draft, editing, unit }: PlanDockProps) {
  const t = useWords();
  const format = useFormat();
  const { rules } = useView();
  const { row, cell } = draft;
  const before = row.cells[cell]?.value ?? null;
  const after = editing.value;
  const period = parsePeriod(row.cells[cell]?.periodKey ?? '', rules);
  const amount = (value: number | null) => (value === null ? '—' : formatPlan(value, row.metric, unit));
  const exact = (value: number) => (row.metric === 'revenue' ? format.compact(value) : format.number(value));
  const difference = (after ?? 0) - (before ?? 0);

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void editing.accept();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    editing.drop();
  };
  return (
    <form className="plan-dock" aria-label={t('plans.dock.label')} onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <div>
        <div className="strong">
          {capitalised(period ? format.period(period) : '')}: <Becomes before={amount(before)} after={amount(after)} />
        </div>
        <div className="small secondary">
          {after === null
            ? t('plans.dock.withdrawn')
            : before === null
              ? t('plans.dock.first')
              : t(difference < 0 ? 'plans.dock.less' : 'plans.dock.more', { amount: exact(Math.abs(difference)) })}
        </div>
      </div>
      <WholeChoice draft={draft} editing={editing} exact={exact} />
      <div className="plan-dock-why">
        <Field
          label={t('plans.dock.reason')}
          placeholder={t('plans.dock.reasonHint')}
          value={draft.reason}
          maxLength={500}
          autoFocus
          onChange={(event) => editing.patch({ reason: event.target.value })}
        />
        <div className="plan-dock-buttons">
          <Button look="primary" type="submit" keyHint="Enter">
            {t('plans.dock.accept')}
          </Button>
          <Button keyHint="Esc" onClick={editing.drop}>
            {t('plans.dock.back')}
          </Button>
        </div>
      </div>
    </form>
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

interface WholeChoiceProps {
  readonly draft: PlanDraft;
  readonly editing: PlanEditing;
  readonly exact: (value: number) => string;
}

/** Whether the quarter (or the year) follows, or its other parts make up for the change. */
function WholeChoice({ draft, editing, exact }: WholeChoiceProps) {
  const t = useWords();
  const format = useFormat();
  const { rules } = useView();
  const { row, cell } = draft;
  const whole = wholeOf(cell);
  const wholeValue = whole === null ? null : (row.cells[whole]?.value ?? null);
  if (whole === null || wholeValue === null || editing.value === null) {
    const spreads = partsOf(cell).some((part) => editing.pending?.changes.some((change) => change.cell === part));
    return <p className="small secondary">{t(spreads ? 'plans.dock.spread' : 'plans.dock.alone')}</p>;
  }
  const others = partsOf(whole).filter((part) => part !== cell);
  const followed = editing.value + others.reduce((sum, part) => sum + Math.round(row.cells[part]?.value ?? 0), 0);
  const period = parsePeriod(row.cells[whole]?.periodKey ?? '', rules);
  const name = period ? format.period(period) : '';
  const year = previewPlan(row.cells, editing.pending?.changes ?? []).at(-1) ?? null;
  return (
    <RadioList
      label={t('plans.dock.label')}
      value={draft.keep ? 'keep' : 'follow'}
      onChange={(next) => editing.patch({ keep: next === 'keep' })}
      options={[
        {
          value: 'follow',
          label: t('plans.dock.follow', { period: name, amount: exact(followed) }),
          aside:
            !draft.keep && year !== null && whole !== YEAR_CELL
              ? `${t('plans.yearColumn').toLocaleLowerCase()} ${exact(year)}`
              : '',
        },
        {
          value: 'keep',
          label: t('plans.dock.keep', { period: name, amount: exact(wholeValue) }),
          aside: t('plans.dock.keepHow'),
          disabled: !editing.canKeep,
        },
      ]}
    />
  );
}
