import { useWorkspace } from '../../app/workspace';
import { SelectField } from '../../components/select-field';
import { parseShareBp, shareText } from '../../forms/sale-form-state';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { AppliedField } from './applied-field';
import { useChangeSettings } from './use-change-settings';

const ALLOCATIONS = ['leads', 'customers', 'revenue', 'none'] as const;
const PAYBACKS = ['first-sales', 'months'] as const;
const MAX_LAG = 730;

/** How the cost of a customer is spread, what it is held against, and when it was spent. */
export function CostFields() {
  const t = useWords();
  const format = useFormat();
  const { settings } = useWorkspace();
  const change = useChangeSettings();
  const unreadable = (max: number) => t('settings.indicators.unreadable', { min: 0, max });
  return (
    <>
      <div>
        <SelectField
          label={t('settings.indicators.allocation')}
          value={settings.costAllocation}
          options={ALLOCATIONS.map((value) => ({ value, label: t(`settings.indicators.allocations.${value}`) }))}
          onChange={(costAllocation) => change({ costAllocation })}
        />
        <p className="field-hint">{t('settings.indicators.allocationHint')}</p>
      </div>
      <AppliedField
        label={t('settings.indicators.margin')}
        hint={t('settings.indicators.marginHint')}
        end="%"
        text={settings.grossMarginBp === null ? '' : shareText(settings.grossMarginBp, format)}
        placeholder={t('settings.indicators.marginUnknown')}
        onApply={(text) => {
          const bp = text === '' ? null : parseShareBp(text);
          if (bp === null && text !== '') return unreadable(100);
          change({ grossMarginBp: bp });
          return null;
        }}
      />
      <div>
        <SelectField
          label={t('settings.indicators.payback')}
          value={settings.paybackBy}
          options={PAYBACKS.map((value) => ({ value, label: t(`settings.indicators.paybacks.${value}`) }))}
          onChange={(paybackBy) => change({ paybackBy })}
        />
        <p className="field-hint">{t('settings.indicators.paybackHint')}</p>
      </div>
      <AppliedField
        label={t('settings.indicators.lag')}
        hint={t('settings.indicators.lagHint')}
        text={settings.cacLagDays === null ? '' : String(settings.cacLagDays)}
        placeholder={t('settings.indicators.lagAuto')}
        onApply={(text) => {
          const days = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
          if (text !== '' && !(days <= MAX_LAG)) return unreadable(MAX_LAG);
          change({ cacLagDays: text === '' ? null : days });
          return null;
        }}
      />
    </>
  );
}
