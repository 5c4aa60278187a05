import type { LeadDraft } from '@shared/domain/entities';
import { client } from '../api/client';
import { useFormat } from '../i18n/use-format';
import { useWords } from '../i18n/words-provider';
import { leadFromLine } from './entry-from-line';
import { rememberPerson } from './entry-session';
import { readAmount, readDay } from './form-reading';
import { type LeadFormState, readLeadForm } from './lead-form-state';
import { LinePanel } from './line-panel';
import type { LineProps } from './sale-line';
import { useEntryLine, useLineSave } from './use-entry-line';

const saveLead = (value: LeadDraft) => client.leads.save(value);

/** A lead in one line: name, channel and day in any order. */
export function LeadLine({ context, onClose, onAllFields }: LineProps<LeadFormState>) {
  const t = useWords();
  const format = useFormat();
  const { text, setText, line, habits, people, channels } = useEntryLine('lead', context);
  const { form, personFrom } = leadFromLine(line, habits, context);
  const { problem, failure, submit, clearFailure } = useLineSave({
    reading: readLeadForm(form, context),
    save: saveLead,
    blank: text.trim() === '',
    onSaved: (andClose) => {
      rememberPerson(form.ownerId);
      setText('');
      if (andClose) onClose();
    },
  });
  const expected = readAmount(form.expected, context);
  const from = (source: string, token?: string) => t(`entry.from.${source}`, { text: token ?? '' });
  return (
    <LinePanel
      hint={t('entry.lineHint.lead')}
      text={text}
      onText={(next) => {
        clearFailure();
        setText(next);
      }}
      tokens={line.tokens}
      ambiguous={false}
      problem={problem}
      failure={failure}
      onSave={submit}
      onAllFields={() => onAllFields(form)}
      suggestions={null}
      fields={[
        {
          label: t('entry.field.name'),
          value: form.title || '—',
          from: form.title ? from('token', form.title) : from('optional'),
        },
        {
          label: t('entry.field.day'),
          value: format.weekdayDay(readDay(form.createdOn, context) ?? context.today, context.today),
          from: line.day ? from('token', line.day.text) : from('today'),
        },
        {
          label: t('entry.field.channel'),
          value: channels.find((channel) => channel.id === form.channelId)?.name ?? '—',
          from: line.channelId ? from('token', line.channelId.text) : from('optional'),
        },
        {
          label: t('entry.field.owner'),
          value: people.find((person) => person.id === form.ownerId)?.name ?? '—',
          from: from(personFrom, line.personId?.text),
        },
        {
          label: t('entry.field.expected'),
          value: expected === null ? '—' : format.moneyExact(expected),
          from: line.amountMinor ? from('token', line.amountMinor.text) : from('optional'),
        },
        { label: t('entry.field.quality'), value: t('entry.quality.unassessed'), from: from('default') },
      ]}
    />
  );
}
