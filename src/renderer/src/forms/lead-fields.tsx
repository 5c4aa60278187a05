import { LEAD_QUALITIES, LEAD_STATUSES } from '@shared/domain/entities';
import { Field } from '../components/field';
import { SelectField } from '../components/select-field';
import { useWords } from '../i18n/words-provider';
import { ChannelSelect, PersonSelect } from './directory-selects';
import { FormFailure } from './form-failure';
import type { ReadingContext } from './form-reading';
import { type LeadField, type LeadFormState, scorableOf, withQuality, withStatus } from './lead-form-state';
import { ReasonField } from './reason-field';
import { ScoreWhy } from './score-why';
import { TextArea } from './text-area';
import { AmountField, DayField } from './typed-fields';
import { errorText, type RecordForm } from './use-record-form';
import { WayField } from './way-field';
import './forms.css';

interface LeadFieldsProps {
  readonly form: RecordForm<LeadFormState, LeadField>;
  readonly context: ReadingContext;
  readonly focusFirst?: boolean;
}

/** Every field of a lead: where it came from, whether it fits, how it ended. */
export function LeadFields({ form, context, focusFirst }: LeadFieldsProps) {
  const t = useWords();
  const { state, set, replace, errors } = form;
  return (
    <>
      <Field
        label={t('entry.form.title')}
        value={state.title}
        maxLength={200}
        autoFocus={focusFirst ?? false}
        onChange={(event) => set({ title: event.target.value })}
      />
      <div className="field-pair">
        <DayField
          label={t('entry.form.createdOn')}
          text={state.createdOn}
          onText={(createdOn) => set({ createdOn })}
          context={context}
          error={errorText(errors.createdOn, t)}
        />
        <ChannelSelect
          label={t('entry.form.channel')}
          value={state.channelId}
          none={t('entry.form.noChannel')}
          onChange={(channelId) => set({ channelId })}
        />
      </div>
      <div className="field-pair">
        <PersonSelect
          label={t('entry.form.owner')}
          value={state.ownerId}
          none={t('entry.form.noOwner')}
          onChange={(ownerId) => set({ ownerId })}
        />
        <AmountField
          label={t('entry.form.expected')}
          text={state.expected}
          onText={(expected) => set({ expected })}
          context={context}
          error={errorText(errors.expected, t)}
        />
      </div>
      <div className="field-pair">
        <SelectField
          label={t('entry.form.quality')}
          value={state.quality}
          options={LEAD_QUALITIES.map((value) => ({ value, label: t(`entry.quality.${value}`) }))}
          onChange={(quality) => replace(withQuality(state, quality, context))}
        />
        <SelectField
          label={t('entry.form.status')}
          value={state.status}
          options={LEAD_STATUSES.map((value) => ({ value, label: t(`entry.status.${value}`) }))}
          onChange={(status) => replace(withStatus(state, status, context))}
        />
        {state.quality !== 'unassessed' && (
          <DayField
            label={t('entry.form.assessedOn')}
            text={state.assessedOn}
            onText={(assessedOn) => set({ assessedOn })}
            context={context}
            error={errorText(errors.assessedOn, t)}
          />
        )}
        {state.status !== 'open' && (
          <DayField
            label={t('entry.form.closedOn')}
            text={state.closedOn}
            onText={(closedOn) => set({ closedOn })}
            context={context}
            error={errorText(errors.closedOn, t)}
          />
        )}
      </div>
      {state.status === 'lost' && <ReasonField text={state.lostReason} onText={(lostReason) => set({ lostReason })} />}
      <WayField
        steps={state.stages}
        onChange={(stages) => set({ stages })}
        context={context}
        error={errorText(errors.stages, t)}
      />
      <div className="field-pair">
        <Field
          label={t('entry.form.segment')}
          value={state.segment}
          maxLength={120}
          onChange={(event) => set({ segment: event.target.value })}
        />
        <Field
          label={t('entry.form.campaign')}
          value={state.campaign}
          maxLength={120}
          onChange={(event) => set({ campaign: event.target.value })}
        />
      </div>
      <div className="field-pair">
        <Field
          label={t('entry.form.productLead')}
          value={state.product}
          maxLength={120}
          onChange={(event) => set({ product: event.target.value })}
        />
        <Field
          label={t('entry.form.score')}
          title={t('entry.form.scoreHint')}
          inputMode="numeric"
          value={state.score}
          end={t('entry.form.scoreOf')}
          error={errorText(errors.score, t)}
          onChange={(event) => set({ score: event.target.value })}
        />
      </div>
      <ScoreWhy lead={scorableOf(state, context)} />
      <TextArea label={t('entry.form.note')} text={state.note} onText={(note) => set({ note })} rows={1} />
      <FormFailure failure={form.failure} />
    </>
  );
}
