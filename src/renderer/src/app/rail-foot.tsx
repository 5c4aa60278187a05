import { Link } from '@tanstack/react-router';
import { HardDrive, History, LogOut } from 'lucide-react';
import { client } from '../api/client';
import { useWrite } from '../api/use-write';
import { IconButton } from '../components/button';
import { useWords } from '../i18n/words-provider';
import { useWorkspace } from './workspace';

/** Whose data these are and where they lie; in the demo firm, the way out of it. */
export function RailFoot() {
  const { settings, info } = useWorkspace();
  const t = useWords();
  const firm = settings.firmName || t('frame.myFirm');
  return info.demo ? <DemoFoot firm={firm} /> : <FirmFoot firm={firm} />;
}

function FirmFoot({ firm }: { readonly firm: string }) {
  const t = useWords();
  const { info } = useWorkspace();
  const isSafe = info.locationWarning === null && !info.behind;
  const place = info.locationWarning === null ? t('frame.savedHere') : t(`frame.location.${info.locationWarning}`);
  const where = info.behind ? t('frame.behind') : place;
  return (
    <div className="rail-foot" title={`${firm}: ${where}, ${info.fileName}`}>
      <HardDrive size={16} className="icon" aria-hidden />
      <div>
        <div className="rail-firm clip">{firm}</div>
        <div className={isSafe ? undefined : 'warn'}>{where}</div>
      </div>
      <HistoryLink />
    </div>
  );
}

function DemoFoot({ firm }: { readonly firm: string }) {
  const t = useWords();
  const leave = useWrite(client.demo.leave, { quiet: true });
  return (
    <div className="rail-foot">
      <IconButton
        className="rail-leave"
        look="quiet"
        icon={LogOut}
        label={`${t('frame.demo')}. ${t('frame.leaveDemo')}`}
        onClick={() => leave.mutate({})}
      />
      <div>
        <div className="rail-firm clip">{firm}</div>
        <div>{t('frame.demo')}</div>
        <button type="button" className="link caption" disabled={leave.isPending} onClick={() => leave.mutate({})}>
          {t('frame.leaveDemo')}
        </button>
      </div>
      <HistoryLink />
    </div>
  );
}

function HistoryLink() {
  const t = useWords();
  return (
    <Link
      to="/history"
      className="button quiet square rail-history"
      title={`${t('history.open')} (Ctrl Shift H)`}
      aria-label={t('history.title')}
      activeProps={{ 'aria-current': 'page' }}
    >
      <History size={16} className="icon" aria-hidden />
    </Link>
  );
}
