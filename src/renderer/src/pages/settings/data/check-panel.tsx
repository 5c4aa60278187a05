import type { DataCheck } from '@shared/contract/views/backups';
import { useMutation } from '@tanstack/react-query';
import { CircleCheck, CircleX, RefreshCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { client } from '../../../api/client';
import { invalidateEverything } from '../../../api/queries';
import { useSayError } from '../../../api/use-write';
import { useWorkspace } from '../../../app/workspace';
import { Button } from '../../../components/button';
import { SectionHead } from '../../../components/section-head';
import { useFormat } from '../../../i18n/use-format';
import { useWords } from '../../../i18n/words-provider';
import { momentWords } from './moment';

/** Whether all of the data can be read and agrees with itself, line by line. */
export function CheckPanel() {
  const t = useWords();
  const format = useFormat();
  const sayError = useSayError();
  const check = useMutation({
    mutationFn: () => client.data.check({}),
    // Copies that were reread may look different now.
    onSuccess: () => void invalidateEverything(),
    onError: sayError,
  });
  const found = (key: string) => check.data?.problems.some((problem) => problem.key === key) ?? false;
  const took =
    check.data && t('settings.data.took', { seconds: format.number(Math.max(0.1, check.data.tookMs / 1_000), 1) });
  return (
    <section aria-live="polite">
      <SectionHead
        title={t('settings.data.check')}
        aside={took ?? t('settings.data.checkNote')}
        end={
          <Button icon={RefreshCw} aria-disabled={check.isPending} onClick={() => !check.isPending && check.mutate()}>
            {t(check.isPending ? 'settings.data.running' : 'settings.data.run')}
          </Button>
        }
      />
      {found('store-behind') && (
        <Remedy
          of="store-behind"
          does={t('settings.data.acceptAsIs')}
          run={() => client.data.acceptAsIs({})}
          then={check.mutate}
        />
      )}
      {found('store-sums-stray') && (
        <Remedy
          of="store-sums-stray"
          does={t('settings.data.sumAnew')}
          run={() => client.data.sumAnew({})}
          then={check.mutate}
        />
      )}
      {check.data ? (
        <Findings report={check.data} />
      ) : (
        <p className="small secondary">{t('settings.data.notChecked')}</p>
      )}
    </section>
  );
}

interface RemedyProps {
  readonly of: 'store-behind' | 'store-sums-stray';
  readonly does: string;
  readonly run: () => Promise<unknown>;
  readonly then: () => void;
}

/** What can be done about a finding, and what it does. */
function Remedy({ of, does, run, then }: RemedyProps) {
  const t = useWords();
  const sayError = useSayError();
  const remedy = useMutation({ mutationFn: run, onSuccess: then, onError: sayError });
  return (
    <p className="check-remedy">
      <span className="small">{t(`errors.${of}.text`)}</span>
      <Button look="primary" onClick={() => !remedy.isPending && remedy.mutate()}>
        {does}
      </Button>
    </p>
  );
}

function Findings({ report }: { readonly report: DataCheck }) {
  const t = useWords();
  const format = useFormat();
  const { info } = useWorkspace();
  const { copies, examinations, problems, digest } = report;
  const damaged = copies.damaged.map((row) => momentWords(t, format, row.atEpochMs, info.today)).join('; ');
  return (
    <div className="check-result">
      {examinations.map(({ name, problems: found }) => (
        <Finding key={name} sound={found === 0} what={t(`settings.data.examination.${name}`, { defaultValue: name })}>
          {found === 0
            ? t(`settings.data.sound.${name}`, { defaultValue: '' })
            : t('settings.data.problems', { count: found })}
        </Finding>
      ))}
      {!info.demo && (
        <Finding sound={copies.damaged.length === 0} what={t('settings.data.examination.copies')}>
          {copies.damaged.length === 0
            ? t('settings.data.copiesWhole', { count: copies.whole })
            : t('settings.data.copiesDamaged', { count: copies.damaged.length, when: damaged })}
        </Finding>
      )}
      {problems.map((problem) => (
        <Finding key={`${problem.key} ${problem.detail}`} sound={false} what={t(`errors.${problem.key}.title`)}>
          {problem.detail}
        </Finding>
      ))}
      <div className="check-line">
        <span />
        <span>
          {t('settings.data.digest')} <span className="small tertiary">{t('settings.data.digestNote')}</span>
        </span>
        <code className="small">{digest.slice(0, 16)}</code>
      </div>
    </div>
  );
}

interface FindingProps {
  readonly sound: boolean;
  readonly what: string;
  readonly children: ReactNode;
}

function Finding({ sound, what, children }: FindingProps) {
  const Icon = sound ? CircleCheck : CircleX;
  return (
    <div className="check-line">
      <Icon size={16} className={sound ? 'icon accent' : 'icon warn'} aria-hidden />
      <span>{what}</span>
      <span className="small secondary">{children}</span>
    </div>
  );
}
