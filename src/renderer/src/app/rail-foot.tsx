import type { LucideIcon } from 'lucide-react';
import { client } from '../api/client';
import { useWrite } from '../api/use-write';
import { useWords } from '../i18n/words-provider';
import { useWorkspace } from './workspace';

/** Whose data these are and where they lie; in the demo firm, the way out of it. */
export function RailFoot({ icon: Icon }: { readonly icon: LucideIcon }) {
  const t = useWords();
  const { settings, info } = useWorkspace();
  const leaveDemo = useWrite(client.demo.leave, { quiet: true });
  const where = info.locationWarning === null ? t('frame.savedHere') : t(`frame.location.${info.locationWarning}`);
  return (
    <div className="rail-foot" title={info.fileName}>
      <Icon size={16} className="icon" aria-hidden />
      <div>
        <div className="rail-firm clip">{settings.firmName || t('frame.myFirm')}</div>
        {info.demo ? (
          <>
            <div>{t('frame.demo')}</div>
            <button type="button" className="link caption" onClick={() => leaveDemo.mutate({})}>
              {t('frame.leaveDemo')}
            </button>
          </>
        ) : (
          <div className={info.locationWarning === null ? undefined : 'warn'}>{where}</div>
        )}
      </div>
    </div>
  );
}
