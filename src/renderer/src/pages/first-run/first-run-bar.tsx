import { CURRENCY_CODES } from '@shared/domain/money';
import { LOCALES, type Settings, type SettingsPatch } from '@shared/domain/settings';
import { currencySymbol } from '@shared/format/format-money';
import { CalendarRange, Coins, Globe } from 'lucide-react';
import { client } from '../../api/client';
import { useWrite } from '../../api/use-write';
import { useWorkspace } from '../../app/workspace';
import { ChoiceMenu } from '../../components/choice-menu';
import { Logo } from '../../components/logo';
import { useLocale, useWords } from '../../i18n/words-provider';

const CALENDARS: readonly Settings['calendarId'][] = ['ru', 'weekdays'];

/** The three guesses made from the system, each to be corrected in place. */
export function FirstRunBar() {
  const t = useWords();
  const locale = useLocale();
  const { settings } = useWorkspace();
  const save = useWrite(client.settings.update, { quiet: true });
  const change = (patch: SettingsPatch) => save.mutate(patch);
  const names = new Intl.DisplayNames([locale], { type: 'currency' });
  const currencies = CURRENCY_CODES.map((code) => ({ value: code, label: currencyName(code, names) }));
  return (
    <header className="first-run-bar">
      <Logo />
      <b className="strong text-14">Paceline</b>
      <span className="spacer" />
      <ChoiceMenu
        icon={Globe}
        label={t('firstRun.language.label')}
        shown={t(`firstRun.language.${settings.locale}`)}
        value={settings.locale}
        options={LOCALES.map((value) => ({ value, label: t(`firstRun.language.${value}`) }))}
        onChange={(value) => change({ locale: value })}
      />
      <ChoiceMenu
        icon={Coins}
        label={t('firstRun.currency.label')}
        shown={currencyName(settings.currencyCode, names)}
        value={settings.currencyCode}
        options={currencies}
        onChange={(value) => change({ currencyCode: value })}
      />
      <ChoiceMenu
        icon={CalendarRange}
        label={t('firstRun.calendar.label')}
        shown={t(`firstRun.calendar.${settings.calendarId}`)}
        value={settings.calendarId}
        options={CALENDARS.map((value) => ({ value, label: t(`firstRun.calendar.${value}`) }))}
        onChange={(value) => change({ calendarId: value })}
      />
    </header>
  );
}

/** `Российский рубль, ₽`, capitalised as a choice. */
function currencyName(code: Settings['currencyCode'], names: Intl.DisplayNames): string {
  const name = names.of(code) ?? code;
  const symbol = currencySymbol(code);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}, ${symbol}`;
}
