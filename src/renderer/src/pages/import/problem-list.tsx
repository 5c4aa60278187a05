import { parseIsoDate } from '@shared/calendar/iso-date';
import type { ImportAnswers, ImportPlan, ImportProblem } from '@shared/contract/views/importing';
import { CircleCheck, CircleHelp, Copy, type LucideIcon, OctagonAlert, RotateCcw, UserPlus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../components/button';
import { SectionHead } from '../../components/section-head';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { MissingDateAnswer } from './missing-date-answer';

const SHOWN_NAMES = 4;

interface ProblemListProps {
  readonly plan: ImportPlan;
  readonly answers: ImportAnswers;
  readonly onAnswers: (answers: ImportAnswers) => void;
}

/** What the person should look at, worst first, each with the answers that settle it. */
export function ProblemList({ plan, answers, onAnswers }: ProblemListProps) {
  const t = useWords();
  const format = useFormat();
  const { problems, totals, newNames } = plan;
  const rows = problems.reduce((sum, problem) => sum + problem.count, 0);
  const datedDay = parseIsoDate(answers.missingDate);
  const nothing = problems.length === 0 && datedDay === null;
  return (
    <section>
      <SectionHead
        title={t('importing.problems.title')}
        end={
          problems.length > 0 && (
            <span className="aside">
              {t('importing.problems.summary', {
                questions: t('importing.problems.questions', { count: problems.length }),
                rows: t('importing.rows', { count: rows }).replace(String(rows), format.number(rows)),
              })}
            </span>
          )
        }
      />
      {nothing && (
        <Problem
          icon={CircleCheck}
          tone="accent"
          title={t('importing.problems.none')}
          text={t('importing.problems.noneText')}
        />
      )}
      {problems.map((problem) => (
        <ProblemGroup key={problem.kind} problem={problem} answers={answers} onAnswers={onAnswers} />
      ))}
      {datedDay !== null && (
        <Problem
          icon={CircleCheck}
          tone="accent"
          title={t('importing.problems.kind.missing-date')}
          text={t('importing.problems.answered', {
            answer: t('importing.problems.putOn', { date: format.date(datedDay) }).toLocaleLowerCase(),
          })}
          actions={
            <Button onClick={() => onAnswers({ ...answers, missingDate: 'ask' })}>
              {t('importing.problems.changeAnswer')}
            </Button>
          }
        />
      )}
      {totals.duplicate.rows > 0 && (
        <Problem
          icon={Copy}
          title={t('importing.problems.duplicates')}
          text={t('importing.problems.duplicatesText')}
          count={totals.duplicate.rows}
        />
      )}
      <ChangedRows plan={plan} answers={answers} onAnswers={onAnswers} />
      {newNames.employees.length > 0 && (
        <Problem
          icon={UserPlus}
          title={t('importing.problems.newPeople')}
          text={newPeopleText(newNames.employees, t)}
          count={newNames.employees.length}
        />
      )}
    </section>
  );
}

function newPeopleText(names: readonly string[], t: (key: string, params: Record<string, string | number>) => string) {
  const shown = names.slice(0, SHOWN_NAMES).join(', ');
  const more = names.length - SHOWN_NAMES;
  return more > 0
    ? t('importing.problems.newPeopleMore', { names: shown, more })
    : t('importing.problems.newPeopleText', { names: shown });
}

/** Rows loaded before that differ now. A choice, not a question: what is usual is chosen already. */
function ChangedRows({ plan, answers, onAnswers }: ProblemListProps) {
  const t = useWords();
  const { changed } = plan.totals;
  if (changed.rows === 0 && answers.changed === 'update') return null;
  return (
    <Problem
      icon={RotateCcw}
      title={t('importing.problems.changed')}
      text={t('importing.problems.changedText')}
      {...(changed.rows > 0 ? { count: changed.rows } : {})}
      actions={
        answers.changed === 'update' ? (
          <Button onClick={() => onAnswers({ ...answers, changed: 'skip' })}>{t('importing.problems.keep')}</Button>
        ) : (
          <Button onClick={() => onAnswers({ ...answers, changed: 'update' })}>
            {t('importing.problems.changeAnswer')}
          </Button>
        )
      }
    />
  );
}

interface ProblemGroupProps {
  readonly problem: ImportProblem;
  readonly answers: ImportAnswers;
  readonly onAnswers: (answers: ImportAnswers) => void;
}

function ProblemGroup({ problem, answers, onAnswers }: ProblemGroupProps) {
  const t = useWords();
  const { kind, count, blocking } = problem;
  const settledByMapping = kind === 'ambiguous-date-order';
  const field = kind === 'missing-date' ? 'missingDate' : 'unreadable';
  const settled = answers[field] !== 'ask';
  return (
    <Problem
      icon={blocking ? OctagonAlert : CircleHelp}
      {...(blocking ? { tone: 'warn' as const } : {})}
      title={t(`importing.problems.kind.${kind}`)}
      text={<ProblemDetail problem={problem} />}
      count={count}
      actions={
        settledByMapping || kind === 'duplicate-in-file' ? null : settled ? (
          <>
            <span className="small secondary">
              {t('importing.problems.answered', { answer: t('importing.problems.skipped') })}
            </span>
            <Button onClick={() => onAnswers({ ...answers, [field]: 'ask' })}>
              {t('importing.problems.changeAnswer')}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={() => onAnswers({ ...answers, [field]: 'skip' })}>
              {t('importing.problems.skip', { count })}
            </Button>
            {kind === 'missing-date' && (
              <MissingDateAnswer onDay={(missingDate) => onAnswers({ ...answers, missingDate })} />
            )}
          </>
        )
      }
    />
  );
}

function ProblemDetail({ problem }: { readonly problem: ImportProblem }) {
  const t = useWords();
  const format = useFormat();
  const lines = problem.lines
    .slice(0, 3)
    .map((line) => format.number(line))
    .join(', ');
  const more = problem.count - Math.min(3, problem.lines.length);
  const where =
    more > 0
      ? t('importing.problems.linesMore', { lines, more: format.number(more) })
      : t('importing.problems.lines', { lines });
  const examples = problem.examples.map((example) => `«${example}»`).join(', ');
  return (
    <>
      {examples === '' ? where : `${where}: ${examples}`}. {t(`importing.problems.why.${problem.kind}`)}
    </>
  );
}

interface ProblemProps {
  readonly icon: LucideIcon;
  readonly tone?: 'warn' | 'accent';
  readonly title: string;
  readonly text: ReactNode;
  readonly count?: number;
  readonly actions?: ReactNode;
}

function Problem({ icon: Icon, tone, title, text, count, actions }: ProblemProps) {
  const format = useFormat();
  return (
    <div className="import-problem">
      <Icon size={16} className={`icon ${tone ?? ''}`} aria-hidden />
      <div>
        <h3>{title}</h3>
        <p className="small secondary">{text}</p>
      </div>
      <span className="medium right">{count === undefined ? '' : format.number(count)}</span>
      {actions && <div className="import-actions">{actions}</div>}
    </div>
  );
}
