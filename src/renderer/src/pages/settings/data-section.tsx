import { useMutation } from '@tanstack/react-query';
import { CircleCheck, OctagonAlert, RefreshCw, TriangleAlert } from 'lucide-react';
import { client } from '../../api/client';
import { useSayError } from '../../api/use-write';
import { useWorkspace } from '../../app/workspace';
import { Button } from '../../components/button';
import { SectionHead } from '../../components/section-head';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';

/** Where the data lie, and whether all of them can be read. */
export function DataSection() {
  const t = useWords();
  const { info } = useWorkspace();
  const sayError = useSayError();
  const check = useMutation({ mutationFn: () => client.data.check({}), onError: sayError });
  return (
    <div className="settings-fields wide">
      <section>
        <SectionHead title={t('settings.data.file')} />
        <p className="medium">{info.fileName}</p>
        <p className="small secondary">{t('settings.data.fileNote')}</p>
        {info.locationWarning && (
          <p className="note warn">
            <TriangleAlert size={14} className="icon" aria-hidden />
            <span>{t(`settings.data.warning.${info.locationWarning}`)}</span>
          </p>
        )}
      </section>
      <section aria-live="polite">
        <SectionHead
          title={t('settings.data.check')}
          aside={t('settings.data.checkNote')}
          end={
            <Button icon={RefreshCw} aria-disabled={check.isPending} onClick={() => !check.isPending && check.mutate()}>
              {t(check.isPending ? 'settings.data.running' : 'settings.data.run')}
            </Button>
          }
        />
        {check.data ? (
          <CheckResult report={check.data} />
        ) : (
          <p className="small secondary">{t('settings.data.notChecked')}</p>
        )}
      </section>
    </div>
  );
}

/** The settings are one record always; it says nothing. */
function isCounted([name]: readonly [string, number]): boolean {
  return name !== 'settings';
}

type Report = Awaited<ReturnType<typeof client.data.check>>;

function CheckResult({ report }: { readonly report: Report }) {
  const t = useWords();
  const format = useFormat();
  const record = (name: string) => t(`settings.data.record.${name}`, { defaultValue: name });
  return (
    <div className="check-result">
      {report.ok ? (
        <div className="check-line">
          <CircleCheck size={16} className="icon accent" aria-hidden />
          <span>{t('settings.data.ok')}</span>
          <span className="small secondary">
            {t('settings.data.okText', { count: report.journalEntries }).replace(
              String(report.journalEntries),
              format.number(report.journalEntries),
            )}
          </span>
        </div>
      ) : (
        <div className="check-line warn">
          <OctagonAlert size={16} className="icon" aria-hidden />
          <span>{t('settings.data.notOk', { count: report.problems.length })}</span>
          <span />
        </div>
      )}
      {report.problems.map((problem) => (
        <div className="check-line" key={`${problem.key} ${problem.detail}`}>
          <OctagonAlert size={16} className="icon warn" aria-hidden />
          <span>{t(`errors.${problem.key}.title`)}</span>
          <span className="small secondary">{problem.detail}</span>
        </div>
      ))}
      {Object.entries(report.records)
        .filter(isCounted)
        .map(([name, count]) => (
          <div className="check-line" key={name}>
            <span />
            <span className="secondary">{record(name)}</span>
            <span className="medium">{format.number(count)}</span>
          </div>
        ))}
      <div className="check-line">
        <span />
        <span>
          {t('settings.data.digest')} <span className="small tertiary">{t('settings.data.digestNote')}</span>
        </span>
        <code className="small">{report.digest.slice(0, 16)}</code>
      </div>
    </div>
  );
}
