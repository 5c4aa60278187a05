import type { LeadDraft } from '@shared/domain/entities';
import { client } from '../api/client';
import { useWords } from '../i18n/words-provider';
import { leadFromLine } from './entry-from-line';
import { rememberPerson } from './entry-session';
import { type LeadFormState, readLeadForm } from './lead-form-state';
import { LinePanel } from './line-panel';
import type { LineProps } from './sale-line';
import { useEntryLine, useLineSave } from './use-entry-line';
import { useUnderstood } from './use-understood';

const saveLead = (value: LeadDraft) => client.leads.save(value);

/** A lead in one line: name, channel and day in any order. */
export function LeadLine({ context, onClose, onAllFields }: LineProps<LeadFormState>) {
  const t = useWords();
  const entry = useEntryLine('lead', context);
  const { text, setText, line } = entry;
  const { form, personFrom } = leadFromLine(line, entry.habits, context);
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
  const say = useUnderstood(entry, context);
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
        say.field(t('entry.field.name'), form.title, say.fromText(form.title)),
        say.field(t('entry.field.day'), say.day(form.createdOn), say.fromPiece(line.day, 'today')),
        say.field(t('entry.field.channel'), say.channelName(form.channelId), say.fromPiece(line.channelId, 'optional')),
        say.field(t('entry.field.owner'), say.personName(form.ownerId), say.from(personFrom, line.personId?.text)),
        say.field(t('entry.field.expected'), say.amount(form.expected), say.fromPiece(line.amountMinor, 'optional')),
        say.field(t('entry.field.quality'), t('entry.quality.unassessed'), say.from('default')),
      ]}
    />
  );
}
