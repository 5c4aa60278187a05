import { useNavigate } from '@tanstack/react-router';
import { Command } from 'cmdk';
import type { ReactNode } from 'react';
import { client } from '../api/client';
import { useDirectory } from '../api/queries';
import { useHistorySteps, useWrite } from '../api/use-write';
import { Dialog } from '../components/dialog';
import { useWords } from '../i18n/words-provider';
import { SECTIONS } from './sections';
import { useShell } from './shell';
import { useOpenTotals } from './use-open-totals';
import { useSetView } from './use-view';

/** Ctrl+K: every page, action, person and channel by name. */
export function Palette() {
  const t = useWords();
  const shell = useShell();
  return (
    <Dialog open={shell.panel === 'palette'} onClose={shell.close} title={t('frame.search.title')} hideTitle>
      <Command label={t('frame.search.title')} loop>
        <Command.Input className="palette-input" placeholder={t('frame.search.placeholder')} />
        <Command.List className="palette-list" label={t('frame.search.title')}>
          <Command.Empty className="palette-empty">{t('frame.search.empty')}</Command.Empty>
          <Pages />
          <Actions />
          <Filters />
        </Command.List>
      </Command>
    </Dialog>
  );
}

interface EntryProps {
  readonly name: string;
  readonly onChoose: () => void;
  readonly keyHint?: string | null;
  readonly children?: ReactNode;
}

function Entry({ name, onChoose, keyHint, children }: EntryProps) {
  const shell = useShell();
  const choose = () => {
    shell.close();
    onChoose();
  };
  return (
    <Command.Item className="menu-item" value={name} onSelect={choose}>
      {children}
      {name}
      {keyHint && <kbd aria-hidden>{keyHint}</kbd>}
    </Command.Item>
  );
}

function Pages() {
  const t = useWords();
  const navigate = useNavigate();
  return (
    <Command.Group heading={t('frame.search.pages')}>
      {SECTIONS.map((section) => (
        <Entry
          key={section.id}
          name={t(`frame.page.${section.id}`)}
          keyHint={section.key}
          onChoose={() => void navigate({ to: section.to })}
        >
          <section.icon size={16} className="icon" aria-hidden />
        </Entry>
      ))}
    </Command.Group>
  );
}

function Actions() {
  const t = useWords();
  const shell = useShell();
  const navigate = useNavigate();
  const steps = useHistorySteps();
  const openTotals = useOpenTotals();
  const saveSettings = useWrite(client.settings.update, { quiet: true });
  return (
    <Command.Group heading={t('frame.search.actions')}>
      <Entry name={t('frame.keys.sale')} keyHint="S" onChoose={() => shell.openEntry('sale')} />
      <Entry name={t('frame.keys.lead')} keyHint="L" onChoose={() => shell.openEntry('lead')} />
      <Entry name={t('frame.keys.expense')} keyHint="E" onChoose={() => shell.openEntry('expense')} />
      <Entry name={t('frame.keys.totals')} keyHint="T" onChoose={openTotals} />
      <Entry name={t('frame.action.importFile')} onChoose={() => void navigate({ to: '/import' })} />
      <Entry name={t('frame.action.report')} onChoose={() => void navigate({ to: '/reports' })} />
      <Entry name={t('common.undo')} keyHint="Ctrl Z" onChoose={() => void steps.undo()} />
      <Entry name={t('common.redo')} keyHint="Ctrl Shift Z" onChoose={() => void steps.redo()} />
      <Entry name={t('history.title')} keyHint="Ctrl Shift H" onChoose={() => void navigate({ to: '/history' })} />
      <Entry name={t('frame.action.themeLight')} onChoose={() => saveSettings.mutate({ theme: 'light' })} />
      <Entry name={t('frame.action.themeDark')} onChoose={() => saveSettings.mutate({ theme: 'dark' })} />
      <Entry name={t('frame.action.themeSystem')} onChoose={() => saveSettings.mutate({ theme: 'system' })} />
      <Entry name={t('frame.keys.title')} keyHint="?" onChoose={() => shell.open('keys')} />
    </Command.Group>
  );
}

function Filters() {
  const t = useWords();
  const setView = useSetView();
  const directory = useDirectory().data;
  return (
    <>
      <Command.Group heading={t('frame.search.people')}>
        {directory?.employees.map(({ id, name }) => (
          <Entry key={id} name={name} onChoose={() => setView({ person: id })} />
        ))}
      </Command.Group>
      <Command.Group heading={t('frame.search.channels')}>
        {directory?.channels.map(({ id, name }) => (
          <Entry key={id} name={name} onChoose={() => setView({ channel: id })} />
        ))}
      </Command.Group>
    </>
  );
}
