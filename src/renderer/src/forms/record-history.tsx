import { parseIsoDate } from '@shared/calendar/iso-date';
import type { HistoryEntry } from '@shared/contract/views/lists';
import type { EntityName } from '@shared/domain/entities';
import { parseDecimalToMinor } from '@shared/domain/money';
import { formatMoment } from '@shared/format/format-date';
import type { Words } from '@shared/words';
import { Fragment } from 'react';
import { useRecordHistory } from '../api/queries';
import './forms.css';
import { Becomes } from '../components/becomes';
import { type Format, useFormat } from '../i18n/use-format';
import { useWords } from '../i18n/words-provider';

/** What happened to a record, newest first, field by field. */
export function RecordHistory({ entity, id }: { readonly entity: EntityName; readonly id: string }) {
  const t = useWords();
  const format = useFormat();
  const history = useRecordHistory(entity, id);
  const entries = history.isPlaceholderData ? [] : (history.data ?? []);
  if (entries.length === 0) return null;
  return (
    <section className="record-history">
      <h3 className="caption tertiary">{t('journal.history.title')}</h3>
      <ol className="small secondary">
        {entries.map((entry) => (
          <li key={entry.seq}>
            <span className="tertiary">{formatMoment(entry.atEpochMs, format.locale)}</span>
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
  if (entry.op === 'insert' && entry.actionKind === 'import.commit') return t('journal.history.byImport');
  if (entry.op === 'insert' && entry.actionKind === 'demo.fill') return t('journal.history.byDemo');
  if (entry.op !== 'update') return t(`journal.history.${entry.op}`);
  return entry.fields.map(({ field, before, after }, index) => (
    <Fragment key={field}>
      {index > 0 && '; '}
      {t(`journal.history.field.${field}`)}:{' '}
      <Becomes before={inWords(field, before, t, format)} after={inWords(field, after, t, format)} />
    </Fragment>
  ));
}

/** Days within the steps of a way. */
const ISO_DATES = /\d{4}-\d{2}-\d{2}/g;

/** The server tells values plainly (dates ISO, money decimal); here they get the words and forms of the page. */
function inWords(field: string, value: string | null, t: Words, format: Format): string {
  if (value === null) return t('journal.history.empty');
  if (value === 'true' || value === 'false') return t(`journal.history.${value === 'true' ? 'yes' : 'no'}`);
  if (field === 'quality' || field === 'status' || field === 'category') return t(`entry.${field}.${value}`);
  if (field === 'kind') return t(`entry.form.kinds.${value}`);
  if (field.endsWith('Minor')) {
    const minor = parseDecimalToMinor(value, format.currency);
    return minor === null ? value : format.amount(minor);
  }
  const inDays = (text: string) => {
    const date = parseIsoDate(text);
    return date === null ? text : format.dayShort(date);
  };
  return field === 'stages' ? value.replace(ISO_DATES, inDays) : inDays(value);
}
