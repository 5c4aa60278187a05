import type { HistoryChange } from '@shared/contract/views/lists';
import type { EntityName } from '@shared/domain/entities';
import { useNavigate } from '@tanstack/react-router';
import type { JournalList } from '../../api/journal-queries';
import { Becomes } from '../../components/becomes';
import { recordTitle, wordedFields } from '../../i18n/step-words';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';

/** Records that the journal opens: in which list, and the field that says on which day. */
const IN_JOURNAL: Readonly<Partial<Record<EntityName, { readonly list: JournalList; readonly dayField: string }>>> = {
  lead: { list: 'leads', dayField: 'createdOn' },
  sale: { list: 'sales', dayField: 'soldOn' },
  expense: { list: 'expenses', dayField: 'from' },
};

/** One record of a step: how it is called, what became of it, field by field. */
export function ChangeItem({ change }: { readonly change: HistoryChange }) {
  const t = useWords();
  const format = useFormat();
  return (
    <li>
      <p className="history-record">
        <RecordTitle change={change} />
        <span className="tertiary small">{t(`history.op.${change.op}`)}</span>
      </p>
      <dl>
        {wordedFields(change.fields, t, format, true)
          .filter(({ before, after }) => before !== after)
          .map(({ name, before, after }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {change.op === 'update' ? <Becomes before={before} after={after} /> : oneSide(change, before, after)}
              </dd>
            </div>
          ))}
      </dl>
    </li>
  );
}

/** A new record has only what it said, a deleted one only what it had said. */
function oneSide({ op }: HistoryChange, before: string | null, after: string): string {
  return op === 'delete' ? (before ?? '') : after;
}

function RecordTitle({ change }: { readonly change: HistoryChange }) {
  const t = useWords();
  const format = useFormat();
  const navigate = useNavigate();
  const title = recordTitle(change, t, format);
  const place = IN_JOURNAL[change.entity];
  if (!change.alive) {
    return (
      <span>
        {title} {change.op !== 'delete' && <span className="tertiary small">{t('history.gone')}</span>}
      </span>
    );
  }
  if (!place) return <span>{title}</span>;
  const period = change.facts[place.dayField];
  return (
    <button
      type="button"
      className="link"
      title={t('history.openRecord', { name: title })}
      onClick={() =>
        void navigate({ to: '/journal', search: { list: place.list, record: change.id, ...(period && { period }) } })
      }
    >
      {title}
    </button>
  );
}
