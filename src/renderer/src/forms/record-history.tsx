import type { HistoryEntry } from '@shared/contract/views/lists';
import type { EntityName } from '@shared/domain/entities';
import { Fragment } from 'react';
import { useRecordHistory } from '../api/queries';
import { useWorkspace } from '../app/workspace';
import './forms.css';
import { Becomes } from '../components/becomes';
import { momentWords } from '../i18n/moment-words';
import { wordedFields } from '../i18n/step-words';
import { useFormat } from '../i18n/use-format';
import { useWords } from '../i18n/words-provider';

/** What happened to a record, newest first, field by field. */
export function RecordHistory({ entity, id }: { readonly entity: EntityName; readonly id: string }) {
  const t = useWords();
  const format = useFormat();
  const { info } = useWorkspace();
  const history = useRecordHistory(entity, id);
  const entries = history.isPlaceholderData ? [] : (history.data ?? []);
  if (entries.length === 0) return null;
  return (
    <section className="record-history">
      <h3 className="caption tertiary">{t('journal.history.title')}</h3>
      <ol className="small secondary">
        {entries.map((entry) => (
          <li key={entry.seq}>
            <span className="tertiary">{momentWords(entry.atEpochMs, info.today, t, format)}</span>
            <span>
              <Change entry={entry} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Change({ entry }: { readonly entry: HistoryEntry }) {
  const t = useWords();
  const format = useFormat();
  if (entry.op === 'insert' && entry.actionKind === 'import.commit') {
    return t('journal.history.byImport', { file: entry.subject });
  }
  if (entry.op === 'insert' && entry.actionKind === 'demo.fill') return t('journal.history.byDemo');
  if (entry.op !== 'update') return t(`journal.history.${entry.op}`);
  return wordedFields(entry.fields, t, format).map(({ name, before, after }, index) => (
    <Fragment key={name}>
      {index > 0 && '; '}
      {name} <Becomes before={before} after={after} />
    </Fragment>
  ));
}
