import { LOCALES } from '@shared/domain/settings';
import { useWorkspace } from '../../app/workspace';
import { RadioList } from '../../components/radio-list';
import { SectionHead } from '../../components/section-head';
import { useWords } from '../../i18n/words-provider';
import { useChangeSettings } from './use-change-settings';

const THEMES = ['system', 'light', 'dark'] as const;

/** Language and light or dark. */
export function LookSection() {
  const t = useWords();
  const { settings } = useWorkspace();
  const change = useChangeSettings();
  return (
    <div className="settings-fields">
      <section>
        <SectionHead title={t('settings.look.locale')} />
        <RadioList
          label={t('settings.look.locale')}
          value={settings.locale}
          options={LOCALES.map((value) => ({ value, label: t(`settings.look.locales.${value}`) }))}
          onChange={(locale) => change({ locale })}
        />
      </section>
      <section>
        <SectionHead title={t('settings.look.theme')} />
        <RadioList
          label={t('settings.look.theme')}
          value={settings.theme}
          options={THEMES.map((value) => ({ value, label: t(`settings.look.themes.${value}`) }))}
          onChange={(theme) => change({ theme })}
        />
      </section>
      <p className="small tertiary">{t('settings.look.note')}</p>
    </div>
  );
}
