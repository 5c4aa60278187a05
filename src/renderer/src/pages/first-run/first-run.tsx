import { HardDrive } from 'lucide-react';
import { useWorkspace } from '../../app/workspace';
import { ToastHost } from '../../components/toast';
import { useWords } from '../../i18n/words-provider';
import { DemoDoor } from './demo-door';
import { FirstRunBar } from './first-run-bar';
import { ImportDoor } from './import-door';
import { SaleDoor } from './sale-door';
import { useDoors } from './use-doors';
import { useFirstFile } from './use-first-file';
import '../../styles/first-run.css';

/** Three doors: the first sale, a file, the demo firm. Each opens on Today or on the import, and nothing else is asked. */
export function FirstRun() {
  const t = useWords();
  const { info } = useWorkspace();
  const takeFile = useFirstFile();
  const { doors, current, choose } = useDoors();
  return (
    <div className="first-run">
      <FirstRunBar />
      <main className="first-run-body">
        <h1>
          {t('firstRun.title')}
          <br />
          <span>{t('firstRun.lead')}</span>
        </h1>
        <div className="first-doors" ref={doors}>
          <SaleDoor isChosen={current === 0} onChoose={() => choose(0)} />
          <ImportDoor isChosen={current === 1} onChoose={() => choose(1)} onFile={takeFile} />
          <DemoDoor isChosen={current === 2} onChoose={() => choose(2)} />
        </div>
        <p className="first-run-where">
          <HardDrive size={14} className="icon" aria-hidden />
          <span>{t('firstRun.where', { file: info.fileName })}</span>
        </p>
      </main>
      <footer className="first-run-foot">
        <span>
          <kbd className="key">1</kbd> <kbd className="key">2</kbd> <kbd className="key">3</kbd>{' '}
          {t('firstRun.keys.choose')}
        </span>
        <span>
          <kbd className="key">Enter</kbd> {t('firstRun.keys.open')}
        </span>
      </footer>
      <ToastHost label={t('common.notifications')} />
    </div>
  );
}
