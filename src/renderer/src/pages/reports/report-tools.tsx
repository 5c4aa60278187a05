import type { RenderedReport } from '@shared/contract/views/reports';
import { Clock, Copy, FileText, Printer } from 'lucide-react';
import type { RefObject } from 'react';
import { client } from '../../api/client';
import { useSayError } from '../../api/use-write';
import { useWorkspace } from '../../app/workspace';
import { Button } from '../../components/button';
import { copyText } from '../../components/copy-text';
import { showToast } from '../../components/toast';
import { useLocale, useWords } from '../../i18n/words-provider';

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
      <span className="small secondary">
        <Clock size={14} className="icon" aria-hidden /> {t('reports.live')}
      </span>
      <span className="end">
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

/** Hands the page over as a file, named like its title. */
function download(report: RenderedReport): void {
  const url = URL.createObjectURL(new Blob([report.html], { type: 'text/html;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${report.title.replace(/[\\/:*?"<>|]/g, ' ')}.html`;
  link.click();
  URL.revokeObjectURL(url);
}
