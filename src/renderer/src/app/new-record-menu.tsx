import { Banknote, CalendarCheck, Inbox, Plus, ReceiptText } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useWords } from '../i18n/words-provider';
import { useShell } from './shell';
import { useOpenTotals } from './use-open-totals';

const KINDS = [
  { kind: 'sale', icon: Banknote, key: 'S' },
  { kind: 'lead', icon: Inbox, key: 'L' },
  { kind: 'expense', icon: ReceiptText, key: 'E' },
] as const;

/** `+ Запись N`: asks what is to be recorded. */
export function NewRecordMenu() {
  const t = useWords();
  const shell = useShell();
  const openTotals = useOpenTotals();
  return (
    <DropdownMenu.Root
      modal={false}
      open={shell.panel === 'new-menu'}
      onOpenChange={(open) => (open ? shell.open('new-menu') : shell.close())}
    >
      <DropdownMenu.Trigger className="button primary">
        <Plus size={14} className="icon" aria-hidden />
        {t('frame.new.open')}
        <kbd aria-hidden>N</kbd>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content className="menu" align="end" sideOffset={4} aria-label={t('frame.new.label')}>
        {KINDS.map(({ kind, icon: Icon, key }) => (
          <DropdownMenu.Item key={kind} className="menu-item" onSelect={() => shell.openEntry(kind)}>
            <Icon size={16} className="icon" aria-hidden />
            {t(`frame.new.${kind}`)}
            <kbd aria-hidden>{key}</kbd>
          </DropdownMenu.Item>
        ))}
        <DropdownMenu.Item className="menu-item" onSelect={openTotals}>
          <CalendarCheck size={16} className="icon" aria-hidden />
          {t('frame.new.totals')}
          <kbd aria-hidden>T</kbd>
        </DropdownMenu.Item>
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}
