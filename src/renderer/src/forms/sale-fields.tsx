import { Field } from '../components/field';
import { Segment } from '../components/segment';
import { useWords } from '../i18n/words-provider';
import { CheckField } from './check-field';
import { CreditsField } from './credits-field';
import { CustomerField } from './customer-field';
import { ChannelSelect } from './directory-selects';
import { FormFailure } from './form-failure';
import { type ReadingContext, readAmount } from './form-reading';
import { LeadLinkField } from './lead-link-field';
import { MarginField } from './margin-field';
import type { SaleField, SaleFormState } from './sale-form-state';
import { TextArea } from './text-area';
import { AmountField, DayField } from './typed-fields';
import { errorText, type RecordForm } from './use-record-form';
import './forms.css';

interface SaleFieldsProps {
  readonly form: RecordForm<SaleFormState, SaleField>;
  readonly context: ReadingContext;
  readonly focusFirst?: boolean;
}

/** Every field of a sale or a return. */
export function SaleFields({ form, context, focusFirst }: SaleFieldsProps) {
  const t = useWords();
  const { state, set, errors } = form;
  const nobodyNamed = state.customer.id === null && state.customer.name.trim() === '';
  return (
    <>
      <div className="field-pair">
        <DayField
          label={t('entry.form.date')}
          text={state.soldOn}
          onText={(soldOn) => set({ soldOn })}
          context={context}
          error={errorText(errors.soldOn, t)}
        />
        <AmountField
          label={t('entry.form.amount')}
          text={state.amount}
          onText={(amount) => set({ amount })}
          context={context}
          error={errorText(errors.amount, t)}
          autoFocus={focusFirst ?? false}
        />
      </div>
      <CustomerField value={state.customer} onChange={(customer) => set({ customer })} />
      {nobodyNamed && state.kind === 'sale' && (
        <CheckField
          label={t('entry.form.newCustomer')}
          hint={t('entry.form.newCustomerHint')}
          checked={state.newCustomer}
          onChange={(newCustomer) => set({ newCustomer })}
        />
      )}
      <div className="field-pair">
        <Field
          label={t('entry.form.product')}
          value={state.product}
          maxLength={120}
          onChange={(event) => set({ product: event.target.value })}
        />
        <MarginField
          state={state}
          onText={(margin) => set({ margin })}
          context={context}
          error={errorText(errors.margin, t)}
        />
      </div>
      <div className="field-pair">
        <ChannelSelect
          label={t('entry.form.channel')}
          value={state.channelId}
          none={t('entry.form.noChannel')}
          onChange={(channelId) => set({ channelId })}
        />
        {state.kind === 'sale' && <LeadLinkField leadId={state.leadId} onChange={(leadId) => set({ leadId })} />}
      </div>
      <CreditsField
        rows={state.credits}
        onChange={(credits) => set({ credits })}
        amountMinor={readAmount(state.amount, context)}
        error={errorText(errors.credits, t)}
      />
      <TextArea label={t('entry.form.note')} text={state.note} onText={(note) => set({ note })} rows={1} />
      {(state.id === null || state.kind === 'return') && (
        <div className="form-line">
          <Segment
            label={t('entry.form.kind')}
            value={state.kind}
            options={[
              { value: 'sale', label: t('entry.form.kinds.sale') },
              { value: 'return', label: t('entry.form.kinds.return') },
            ]}
            onChange={(kind) => set({ kind })}
          />
          {state.kind === 'return' && <span className="caption tertiary">{t('entry.form.returnHint')}</span>}
        </div>
      )}
      <FormFailure failure={form.failure} />
    </>
  );
}
