import { FileUp, Lock } from 'lucide-react';
import { type DragEvent, useId, useState } from 'react';
import { useWords } from '../../i18n/words-provider';

interface DropZoneProps {
  readonly onFile: (file: File) => void;
  readonly reading: string | null;
}

const FACTS = ['whatWon', 'whatLost', 'whatOpen', 'whatTwice'] as const;

/** Where a file is dropped or chosen, and what will come of it. */
export function DropZone({ onFile, reading }: DropZoneProps) {
  const t = useWords();
  const id = useId();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (!file) return;
    event.preventDefault();
    onFile(file);
  };
  return (
    <div className="import-start">
      <section
        className={over ? 'drop-zone over' : 'drop-zone'}
        aria-label={t('importing.drop.title')}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FileUp size={24} className="icon tertiary" aria-hidden />
        <h2>{over ? t('importing.drop.over') : t('importing.drop.title')}</h2>
        <p className="secondary">
          {reading === null ? t('importing.drop.text') : t('importing.drop.reading', { name: reading })}
        </p>
        <label className="button primary large" htmlFor={id}>
          {t('importing.drop.choose')}
        </label>
        <input
          id={id}
          className="sr-only"
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file) onFile(file);
          }}
        />
      </section>
      <section className="import-facts">
        <h2>{t('importing.drop.whatTitle')}</h2>
        <ul className="secondary">
          {FACTS.map((fact) => (
            <li key={fact}>{t(`importing.drop.${fact}`)}</li>
          ))}
        </ul>
        <p className="note">
          <Lock size={14} className="icon" aria-hidden />
          <span>{t('importing.drop.safe')}</span>
        </p>
      </section>
    </div>
  );
}
