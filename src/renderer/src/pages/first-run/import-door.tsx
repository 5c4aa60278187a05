import { useRef } from 'react';
import { Button } from '../../components/button';
import { useWords } from '../../i18n/words-provider';
import { Door, type DoorProps } from './door';
import { ImportPicture } from './import-picture';

export function ImportDoor({ onFile, ...door }: DoorProps & { readonly onFile: (file: File) => void }) {
  const t = useWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <Door
      {...door}
      number={2}
      title={t('firstRun.import.title')}
      text={t('firstRun.import.text')}
      picture={<ImportPicture />}
    >
      <Button size="large" onClick={() => input.current?.click()}>
        {t('firstRun.import.go')}
      </Button>
      <span className="small tertiary">{t('firstRun.import.drop')}</span>
      <input
        ref={input}
        type="file"
        accept=".csv,.txt,.tsv,text/csv"
        aria-label={t('firstRun.import.go')}
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
          event.target.value = '';
        }}
      />
    </Door>
  );
}
