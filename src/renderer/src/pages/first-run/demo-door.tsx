import { client } from '../../api/client';
import { useWrite } from '../../api/use-write';
import { Button } from '../../components/button';
import { useLocale, useWords } from '../../i18n/words-provider';
import { DemoPicture } from './demo-picture';
import { Door, type DoorProps } from './door';

export function DemoDoor(door: DoorProps) {
  const t = useWords();
  const locale = useLocale();
  const open = useWrite(client.demo.open, { quiet: true });
  return (
    <Door
      {...door}
      number={3}
      title={t('firstRun.demo.title')}
      text={t('firstRun.demo.text')}
      picture={<DemoPicture />}
    >
      <Button size="large" disabled={open.isPending} onClick={() => open.mutate({ locale })}>
        {t('firstRun.demo.go')}
      </Button>
      {open.isPending && (
        <span className="small tertiary" role="status">
          {t('firstRun.demo.opening')}
        </span>
      )}
    </Door>
  );
}
