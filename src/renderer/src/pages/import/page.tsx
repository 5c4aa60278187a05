import type { ImportPlan, ImportResult } from '@shared/contract/views/importing';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Check, FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';
import { asAppError } from '../../api/call-error';
import { client, sendFile } from '../../api/client';
import { invalidateEverything, useImportPlan } from '../../api/queries';
import { useHistorySteps, useSayError } from '../../api/use-write';
import { Button } from '../../components/button';
import { ErrorPanel } from '../../components/error-panel';
import { PageHead } from '../../components/page-head';
import { PageSkeleton } from '../../components/skeleton';
import { showToast } from '../../components/toast';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { CommitBar } from './commit-bar';
import { DropZone } from './drop-zone';
import { type ImportDecisions, NO_ANSWERS } from './import-state';
import { MappingTable } from './mapping-table';
import { PreviewTable } from './preview-table';
import { ProblemList } from './problem-list';
import { ProgressPanel } from './progress-panel';
import { ResultPanel } from './result-panel';
import { StageTable } from './stage-table';
import { TotalsTable } from './totals-table';
import { WithoutBackup } from './without-backup';
import './import.css';

type Step = 'file' | 'check' | 'write';

/** Import: a file, what it means, what is wrong with it, what will be written; then it is written, or nothing is. */
export function Page() {
  const { file }: { file?: string | undefined } = useSearch({ strict: false });
  const navigate = useNavigate();
  const sayError = useSayError();
  const [reading, setReading] = useState<string | null>(null);
  const open = (handle: string | undefined) => void navigate({ to: '/import', search: { file: handle } });
  const take = async (chosen: File) => {
    setReading(chosen.name);
    try {
      open(await sendFile(chosen));
    } catch (error) {
      sayError(error);
    } finally {
      setReading(null);
    }
  };
  if (file !== undefined) return <ImportOfFile key={file} fileId={file} onAnother={() => open(undefined)} />;
  return (
    <div className="page import">
      <ImportHead step="file" plan={null} />
      <DropZone onFile={(chosen) => void take(chosen)} reading={reading} />
    </div>
  );
}

interface ImportOfFileProps {
  readonly fileId: string;
  readonly onAnother: () => void;
}

function ImportOfFile({ fileId, onAnother }: ImportOfFileProps) {
  const t = useWords();
  const steps = useHistorySteps();
  const sayError = useSayError();
  const [decisions, setDecisions] = useState<ImportDecisions>({ mapping: null, answers: NO_ANSWERS });
  const [writing, setWriting] = useState(false);
  const [asking, setAsking] = useState(false);
  const [result, setResult] = useState<ImportResult | null>(null);
  const input = { fileId, ...decisions };
  const query = useImportPlan(input, result === null && !writing);
  const plan = query.data;

  const commit = async (withoutBackup = false) => {
    setAsking(false);
    setWriting(true);
    try {
      setResult(await client.imports.commit({ ...input, withoutBackup }));
    } catch (error) {
      const { key } = asAppError(error);
      if (key === 'backup-needed') setAsking(true);
      else if (key === 'import-cancelled') showToast(t('importing.progress.cancelled'));
      else sayError(error);
    }
    setWriting(false);
    await invalidateEverything();
  };
  const undo = async () => {
    await steps.undo();
    setResult(null);
  };

  if (result) {
    return (
      <div className="page import">
        <ImportHead step="write" plan={plan ?? null} done />
        <ResultPanel result={result} onUndo={() => void undo()} onAnother={onAnother} />
      </div>
    );
  }
  if (writing) {
    return (
      <div className="page import">
        <ImportHead step="write" plan={plan ?? null} />
        <ProgressPanel />
      </div>
    );
  }
  if (query.isError) {
    return (
      <div className="page import">
        <ImportHead step="file" plan={null} />
        <ErrorPanel error={query.error} />
        <div className="import-retry">
          <Button onClick={onAnother}>{t('importing.result.another')}</Button>
        </div>
      </div>
    );
  }
  if (!plan) return <PageSkeleton />;
  return (
    <div className="page import" aria-busy={query.isFetching}>
      <ImportHead step="check" plan={plan} />
      <div className="import-columns">
        <div className="import-column">
          <MappingTable plan={plan} onMapping={(mapping) => setDecisions({ ...decisions, mapping })} />
          <StageTable plan={plan} onMapping={(mapping) => setDecisions({ ...decisions, mapping })} />
          <PreviewTable rows={plan.preview} />
        </div>
        <div className="import-column">
          <ProblemList
            plan={plan}
            answers={decisions.answers}
            onAnswers={(answers) => setDecisions({ mapping: decisions.mapping ?? plan.mapping, answers })}
          />
          <TotalsTable plan={plan} />
        </div>
      </div>
      <CommitBar plan={plan} onBack={onAnother} onCommit={() => void commit()} />
      {asking && <WithoutBackup onClose={() => setAsking(false)} onGoOn={() => void commit(true)} />}
    </div>
  );
}

interface ImportHeadProps {
  readonly step: Step;
  readonly plan: ImportPlan | null;
  readonly done?: boolean;
}

const STEPS = ['file', 'check', 'write'] as const;

function ImportHead({ step, plan, done }: ImportHeadProps) {
  const t = useWords();
  const at = STEPS.indexOf(step);
  return (
    <PageHead title={t('importing.title')} aside={plan && <FileLine plan={plan} />}>
      <ol className="import-steps" aria-label={t('importing.steps.label')}>
        {STEPS.map((name, index) => {
          const passed = index < at || done;
          return (
            <li key={name} className={passed ? 'passed' : ''} aria-current={index === at && !done ? 'step' : undefined}>
              {passed && <Check size={14} className="icon" aria-hidden />}
              {t(`importing.steps.${name}`)}
            </li>
          );
        })}
      </ol>
    </PageHead>
  );
}

const DELIMITERS: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab' };

function FileLine({ plan }: { readonly plan: ImportPlan }) {
  const t = useWords();
  const format = useFormat();
  const delimiter = DELIMITERS[plan.delimiter] ?? 'other';
  return (
    <>
      <FileSpreadsheet size={14} className="icon" aria-hidden />{' '}
      {t('importing.file', {
        name: plan.fileName,
        rows: t('importing.rows', { count: plan.rows }).replace(String(plan.rows), format.number(plan.rows)),
        encoding: plan.encoding.toUpperCase(),
        delimiter: t(`importing.delimiter.${delimiter}`, { text: plan.delimiter }),
      })}
    </>
  );
}
