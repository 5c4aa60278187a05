import { CURRENCY_CODES } from '@shared/domain/money';
import { currencySymbol } from '@shared/format/format-money';
import { useWorkspace } from '../../app/workspace';
import { SelectField } from '../../components/select-field';
import { useWords } from '../../i18n/words-provider';
import { AppliedField } from './applied-field';
import { useChangeSettings } from './use-change-settings';

/** Name and currency of the firm. */
export function FirmSection() {
  const t = useWords();
  const { settings } = useWorkspace();
  const change = useChangeSettings();
  return (
    <div className="settings-fields">
      <AppliedField
        label={t('settings.firm.name')}
        placeholder={t('settings.firm.namePlaceholder')}
        maxLength={200}
        text={settings.firmName}
        onApply={(firmName) => {
          change({ firmName });
          return null;
        }}
      />
      <div>
        <SelectField
          label={t('settings.firm.currency')}
          value={settings.currencyCode}
          options={CURRENCY_CODES.map((value) => ({
            value,
            label: `${t(`settings.currencies.${value}`)}, ${currencySymbol(value)}`,
          }))}
          onChange={(currencyCode) => change({ currencyCode })}
        />
        <p className="field-hint">{t('settings.firm.currencyHint')}</p>
      </div>
      <p className="small secondary">{t('settings.firm.vat')}</p>
    </div>
  );
}
