import { useSettings } from '../api/queries';
import { useWords } from '../i18n/words-provider';
import { SuggestField } from './suggest-field';

interface ReasonFieldProps {
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** Why a lead was lost: one of the firm's reasons, or any other words. */
export function ReasonField({ text, onText }: ReasonFieldProps) {
  const t = useWords();
  const reasons = useSettings().data?.lostReasons ?? [];
  const typed = text.trim().toLocaleLowerCase();
  // A reason that is written out already is still a way to all the others.
  const isOneOfThem = reasons.some((reason) => reason.toLocaleLowerCase() === typed);
  const offered = isOneOfThem ? reasons : reasons.filter((reason) => reason.toLocaleLowerCase().includes(typed));
  return (
    <SuggestField
      label={t('entry.form.lostReason')}
      text={text}
      maxLength={120}
      openOnFocus
      onText={onText}
      onPick={({ title }) => onText(title)}
      menuLabel={t('entry.form.lostReasons')}
      suggestions={offered.map((reason) => ({ id: reason, title: reason }))}
    />
  );
}
