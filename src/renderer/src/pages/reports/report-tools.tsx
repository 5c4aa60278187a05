import type { IsoDate } from '@shared/calendar/iso-date';
import type { RenderedReport } from '@shared/contract/views/reports';
import { formatTime } from '@shared/format/format-date';
import { Clock, Copy, FileText, Lock, Pencil, Printer } from 'lucide-react';
import { type RefObject, useState } from 'react';
import { client } from '../../api/client';
import { useSayError, useWrite } from '../../api/use-write';
import { useWorkspace } from '../../app/workspace';
import { Button } from '../../components/button';
import { copyText } from '../../components/copy-text';
import { showToast } from '../../components/toast';
import { dayOfMoment } from '../../i18n/moment-words';
import { useFormat } from '../../i18n/use-format';
import { useLocale, useWords } from '../../i18n/words-provider';
import { NoteDialog } from './note-dialog';

interface ReportToolsProps {
  readonly report: RenderedReport;
  readonly frame: RefObject<HTMLIFrameElement | null>;
}

/** What can be done with the open report: copied as text, kept as a file, printed. */
export function ReportTools({ report, frame }: ReportToolsProps) {
  const t = useWords();
  const locale = useLocale();
  const { info } = useWorkspace();
  const sayError = useSayError();
  const copy = () => {
    if (copyText(report.text)) showToast(t('reports.copied'));
  };
  const savePdf = async () => {
    const { saved } = await client.reports.savePdf({ date: report.date, locale });
    if (saved) showToast(t('reports.pdfSaved'));
  };
  return (
    <div className="report-tools">
      <State report={report} />
      <span className="end">
        <Closing report={report} />
        <Button look="quiet" icon={Copy} onClick={copy}>
          {t('reports.text')}
        </Button>
        <Button onClick={() => download(report)}>{t('reports.html')}</Button>
        <Button icon={Printer} onClick={() => frame.current?.contentWindow?.print()}>
          {t('reports.print')}
        </Button>
        {info.canSavePdf && (
          <Button look="primary" icon={FileText} onClick={() => void savePdf().catch(sayError)}>
            {t('reports.pdf')}
          </Button>
        )}
      </span>
    </div>
  );
}

/** Whether the figures are those of now or of the moment when the report was closed. */
function State({ report: { frozen } }: { readonly report: RenderedReport }) {
  const t = useWords();
  const format = useFormat();
  if (frozen === null) {
    return (
      <span className="small secondary clip">
        <Clock size={14} className="icon" aria-hidden /> {t('reports.live')}
      </span>
    );
  }
  const day = format.dayShort(dayOfMoment(frozen.madeAtEpochMs));
  return (
    <span className="small secondary clip">
      <Lock size={14} className="icon" aria-hidden />{' '}
      {t('reports.closed', { day, time: formatTime(frozen.madeAtEpochMs) })}
    </span>
  );
}

/** A week that is over can be closed; to a closed one the author can add a word. */
function Closing({ report }: { readonly report: RenderedReport }) {
  const t = useWords();
  const [writing, setWriting] = useState(false);
  const freeze = useWrite((date: IsoDate) => client.reports.freeze({ date }));
  if (report.running) return null;
  if (report.frozen === null) {
    return (
      <Button look="quiet" icon={Lock} disabled={freeze.isPending} onClick={() => freeze.mutate(report.date)}>
        {t('reports.close')}
      </Button>
    );
  }
  return (
    <>
      <Button look="quiet" icon={Pencil} onClick={() => setWriting(true)}>
        {t('reports.note')}
      </Button>
      {writing && <NoteDialog frozen={report.frozen} onClose={() => setWriting(false)} />}
    </>
  );
}

/** Hands the page over as a file, named like its title. */
function download(report: RenderedReport): void {
  const url = URL.createObjectURL(new Blob([report.html], { type: 'text/html;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${report.title.replace(/[\\/:*?"<>|]/g, ' ')}.html`;
  link.click();
  URL.revokeObjectURL(url);
}
