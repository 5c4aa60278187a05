import { EXPENSE_CATEGORIES, LEAD_QUALITIES, LEAD_STATUSES } from '@shared/domain/entities';
import { ListFilter, X } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { useStages } from '../../api/queries';
import { ChoiceMenu } from '../../components/choice-menu';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import type { JournalView } from './use-journal-filter';

interface FilterBarProps {
  readonly view: JournalView;
  readonly inputRef: Ref<HTMLInputElement>;
  /** Whether rows are selected: then the buttons for them take the place of the choices. */
  readonly selecting: boolean;
  /** Buttons for the selected rows. */
  readonly bulk: ReactNode;
}

const ALL = 'all';

/** What narrows the list: words, the period of the top bar, quality and status, or the category. */
export function FilterBar({ view, inputRef, selecting, bulk }: FilterBarProps) {
  const t = useWords();
  const format = useFormat();
  const period = format.period(view.period);
  return (
    <div className="filter-bar">
      <label className="button filter-text">
        <ListFilter size={14} className="icon" aria-hidden />
        <input
          ref={inputRef}
          type="search"
          aria-label={t('journal.filterLabel')}
          placeholder={t('journal.filter')}
          value={view.text}
          onChange={(event) => view.setText(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && view.setText('')}
        />
        {view.text === '' && <kbd aria-hidden>Ctrl F</kbd>}
      </label>
      {view.rows !== null ? (
        <button
          type="button"
          className="chip"
          title={t('journal.dropRows')}
          onClick={() => view.setSearch({ rows: undefined })}
        >
          {t('journal.rowsOfNumber')}
          <X size={14} className="icon" aria-hidden />
          <span className="sr-only">{t('journal.dropRows')}</span>
        </button>
      ) : view.allTime ? (
        <button type="button" className="button quiet" onClick={() => view.setAllTime(false)}>
          {t('journal.allTime')} · {t('journal.backToPeriod', { period })}
        </button>
      ) : (
        <button type="button" className="chip" title={t('journal.dropPeriod')} onClick={() => view.setAllTime(true)}>
          {period}
          <X size={14} className="icon" aria-hidden />
          <span className="sr-only">{t('journal.dropPeriod')}</span>
        </button>
      )}
      {view.list === 'leads' && !selecting && <LeadChoices view={view} />}
      {view.list === 'expenses' && !selecting && <CategoryChoice view={view} />}
      <span className="end">{bulk}</span>
    </div>
  );
}

function LeadChoices({ view }: { readonly view: JournalView }) {
  const t = useWords();
  const quality = view.filter.quality ?? ALL;
  const status = view.filter.status ?? ALL;
  const qualities = [ALL, ...LEAD_QUALITIES] as const;
  const statuses = [ALL, ...LEAD_STATUSES] as const;
  return (
    <>
      <ChoiceMenu
        label={t('journal.column.quality')}
        shown={t(`journal.quality.${quality}`)}
        value={quality}
        options={qualities.map((value) => ({ value, label: t(`journal.quality.${value}`) }))}
        onChange={(next) => view.setSearch({ quality: next === ALL ? undefined : next })}
      />
      <ChoiceMenu
        label={t('journal.column.status')}
        shown={t(`journal.status.${status}`)}
        value={status}
        options={statuses.map((value) => ({ value, label: t(`journal.status.${value}`) }))}
        onChange={(next) => view.setSearch({ status: next === ALL ? undefined : next })}
      />
      <StageChoice view={view} />
    </>
  );
}

/** Leads that stand at one stage; absent where the firm has none. */
function StageChoice({ view }: { readonly view: JournalView }) {
  const t = useWords();
  const stages = useStages().data?.stages ?? [];
  if (stages.length === 0) return null;
  const chosen = stages.find(({ id }) => id === view.filter.stageId);
  const options = [
    { value: ALL, label: t('journal.stage.all') },
    ...stages.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <ChoiceMenu
      label={t('entry.form.stage')}
      shown={chosen?.name ?? t('journal.stage.all')}
      value={chosen?.id ?? ALL}
      options={options}
      onChange={(next) => view.setSearch({ stage: next === ALL ? undefined : next })}
    />
  );
}

function CategoryChoice({ view }: { readonly view: JournalView }) {
  const t = useWords();
  const value = view.filter.category ?? ALL;
  const label = (choice: string) => t(choice === ALL ? 'journal.category.all' : `entry.category.${choice}`);
  return (
    <ChoiceMenu
      label={t('journal.column.category')}
      shown={label(value)}
      value={value}
      options={([ALL, ...EXPENSE_CATEGORIES] as const).map((choice) => ({ value: choice, label: label(choice) }))}
      onChange={(next) => view.setCategory(next === ALL ? null : next)}
    />
  );
}
