import { useWorkspace } from '../../app/workspace';
import { SelectField } from '../../components/select-field';
import { parseShareBp, shareText } from '../../forms/sale-form-state';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { AppliedField } from './applied-field';
import { COHORT_HORIZONS, type CohortHorizon } from './cohort-horizons';
import { CostFields } from './cost-fields';
import { useChangeSettings } from './use-change-settings';

const AUTO = 'auto';
const MAX_RAMP_UP = 24;

/** What the indicators are compared with and how cost is shared out. */
export function IndicatorsSection() {
  const t = useWords();
  const format = useFormat();
  const { settings } = useWorkspace();
  const change = useChangeSettings();
  const unreadable = (max: number) => t('settings.indicators.unreadable', { min: 0, max });
  const applyShare = (field: 'conversionBenchmarkBp' | 'acquisitionShareBp') => (text: string) => {
    const bp = parseShareBp(text);
    if (bp === null) return unreadable(100);
    change({ [field]: bp });
    return null;
  };
  const horizon = settings.cohortHorizonDays === null ? AUTO : String(settings.cohortHorizonDays);
  return (
    <div className="settings-fields">
      <AppliedField
        label={t('settings.indicators.benchmark')}
        hint={t('settings.indicators.benchmarkHint')}
        end="%"
        text={shareText(settings.conversionBenchmarkBp, format)}
        onApply={applyShare('conversionBenchmarkBp')}
      />
      <div>
        <SelectField
          label={t('settings.indicators.horizon')}
          value={horizon}
          options={[
            { value: AUTO, label: t('settings.indicators.horizonAuto') },
            ...COHORT_HORIZONS.map((days) => ({
              value: String(days),
              label: t('settings.indicators.horizonDays', { count: days }),
            })),
          ]}
          onChange={(next) => change({ cohortHorizonDays: horizonOf(next) })}
        />
        <p className="field-hint">{t('settings.indicators.horizonHint')}</p>
      </div>
      <AppliedField
        label={t('settings.indicators.share')}
        hint={t('settings.indicators.shareHint')}
        end="%"
        text={shareText(settings.acquisitionShareBp, format)}
        onApply={applyShare('acquisitionShareBp')}
      />
      <AppliedField
        label={t('settings.indicators.rampUp')}
        hint={t('settings.indicators.rampUpHint')}
        text={String(settings.rampUpMonths)}
        onApply={(text) => {
          const months = /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
          if (!(months <= MAX_RAMP_UP)) return unreadable(MAX_RAMP_UP);
          change({ rampUpMonths: months });
          return null;
        }}
      />
      <CostFields />
    </div>
  );
}

function horizonOf(choice: string): CohortHorizon | null {
  return COHORT_HORIZONS.find((days) => String(days) === choice) ?? null;
}
