import type { IsoDate } from '@shared/calendar/iso-date';
import { type DayKind, weightOfKind } from '@shared/calendar/working-calendar';
import { type CalendarDay, EDITED_DAY_KINDS } from '@shared/domain/working-time';
import { formatWeekdayLong } from '@shared/format/format-date';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { asAppError } from '../../api/call-error';
import { client } from '../../api/client';
import { useDayPreview } from '../../api/queries';
import { useWrite } from '../../api/use-write';
import { useWorkspace } from '../../app/workspace';
import { Button } from '../../components/button';
import { EffectRows } from '../../components/effect-rows';
import { Field } from '../../components/field';
import { RadioList } from '../../components/radio-list';
import { SectionHead } from '../../components/section-head';
import { FormFailure } from '../../forms/form-failure';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';

type Choice = CalendarDay['kind'];

interface DayPanelProps {
  readonly date: IsoDate;
  readonly kind: DayKind;
  readonly plainKind: DayKind;
  readonly edited: boolean;
  readonly reason: string;
  /** The day is left: taken over or put back. */
  readonly onLeave: () => void;
}

/** One day: how the firm works on it, why, and what that would do to the pace before it is taken over. */
export function DayPanel({ date, kind, plainKind, edited, reason: saidBefore, onLeave }: DayPanelProps) {
  const t = useWords();
  const { locale } = useFormat();
  const { settings } = useWorkspace();
  const [choice, setChoice] = useState<Choice>(choiceOf(kind));
  const [reason, setReason] = useState(saidBefore);
  const save = useWrite(client.calendar.saveDay, { ownErrors: true });
  const plain = choiceOf(plainKind);
  const input = { date, kind: choice === plain ? null : choice };
  const changes = choice !== choiceOf(kind);
  const preview = useDayPreview(changes ? input : null).data;
  const title = formatWeekdayLong(date, locale);

  const submit = async (event: FormEvent | KeyboardEvent) => {
    event.preventDefault();
    if (save.isPending) return;
    const receipt = await save.mutateAsync({ ...input, reason: reason.trim() }).catch(() => null);
    if (receipt) onLeave();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isRadio = event.target instanceof HTMLElement && event.target.role === 'radio';
    if (event.key === 'Enter' && isRadio) void submit(event);
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onLeave();
  };
  const asideOf = (option: Choice) => {
    if (option === plain) return { aside: t(`settings.calendar.day.plain.${settings.calendarId}`) };
    return option === 'shortened' ? { aside: t('settings.calendar.day.weight') } : {};
  };
  return (
    <section>
      <form onSubmit={(event) => void submit(event)} onKeyDown={onKeyDown} className="day-panel">
        <div className="day-panel-head">
          <h2>{title.charAt(0).toLocaleUpperCase(locale) + title.slice(1)}</h2>
          {edited && <span className="tag accent">{t('settings.calendar.day.edited')}</span>}
        </div>
        <RadioList
          label={t('settings.calendar.day.how')}
          value={choice}
          autoFocus
          options={EDITED_DAY_KINDS.map((value) => ({
            value,
            label: t(`settings.calendar.day.kinds.${value}`),
            ...asideOf(value),
          }))}
          onChange={setChoice}
        />
        {input.kind !== null && (
          <Field
            label={t('settings.calendar.day.reason')}
            value={reason}
            maxLength={200}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
        {changes && preview && (
          <div aria-live="polite">
            <SectionHead title={t('effect.title')} />
            <EffectRows effect={preview} of="firm" />
            <p className="caption tertiary">{t('settings.calendar.day.reports')}</p>
          </div>
        )}
        <FormFailure failure={save.isError ? asAppError(save.error) : null} />
        <div className="day-panel-foot">
          <Button look="primary" type="submit" keyHint="Enter" disabled={!changes && reason.trim() === saidBefore}>
            {t('settings.calendar.day.accept')}
          </Button>
          <Button keyHint="Esc" onClick={onLeave}>
            {t('settings.calendar.day.back')}
          </Button>
        </div>
      </form>
    </section>
  );
}

/** Every kind of day off is one choice: off. */
function choiceOf(kind: DayKind): Choice {
  if (weightOfKind(kind) === 0) return 'off';
  return kind === 'shortened' ? 'shortened' : 'working';
}
