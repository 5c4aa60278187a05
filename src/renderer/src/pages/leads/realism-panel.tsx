import type { LeadPlanView, LeadsView } from '@shared/contract/views/leads';
import { daysCounted } from '@shared/domain/settings';
import { Link } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import { useCallback } from 'react';
import { useWorkspace } from '../../app/workspace';
import type { ChartLook } from '../../charts/axis-look';
import { buildRealismOption, type RealismHistory } from '../../charts/build-realism-option';
import { Chart } from '../../charts/chart';
import { SectionHead } from '../../components/section-head';
import { Verdict } from '../../components/verdict';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { neededForTarget, realismCaption, realismSentence, realismVerdict } from './leads-words';

interface RealismPanelProps {
  readonly view: LeadsView;
  /** `null` while it is on its way. */
  readonly plan: LeadPlanView | null;
}

/** Whether own history ever brought as many leads as the plan still needs. */
export function RealismPanel({ view, plan }: RealismPanelProps) {
  const t = useWords();
  const f = useFormat();
  const days = daysCounted(useWorkspace().settings.paceWeights);
  const { realism } = view;
  const verdict = realismVerdict(realism, t, f);
  const sentence = realismSentence(realism, t, f, days);
  const needed = neededForTarget(realism, plan?.neededForTarget ?? null, t, f);
  const caption = realismCaption(realism, t, f, days);
  return (
    <>
      <SectionHead
        title={t('leads.realism.title')}
        end={caption === '' ? undefined : <span className="aside">{caption}</span>}
      />
      <div>
        <Verdict state={verdict.state}>{verdict.text}</Verdict>
      </div>
      <p className="small secondary realism-text">{sentence}</p>
      {realism.status === 'ok' && <History history={realism} description={`${verdict.text}. ${sentence}`} />}
      {needed && (
        <p className="small realism-need" title={needed.why}>
          <b className="strong">{needed.lead}</b> <span className="secondary">{needed.rest}</span>
        </p>
      )}
      <Ways view={view} />
    </>
  );
}

function History({ history, description }: { readonly history: RealismHistory; readonly description: string }) {
  const t = useWords();
  const days = daysCounted(useWorkspace().settings.paceWeights);
  const build = useCallback((look: ChartLook) => buildRealismOption(history, days, look), [history, days]);
  return <Chart className="realism-chart" label={t('leads.realism.name')} description={description} build={build} />;
}

function Ways({ view }: { readonly view: LeadsView }) {
  const t = useWords();
  const f = useFormat();
  const { unassessed } = view.quality;
  return (
    <div className="panel-links">
      {unassessed > 0 && (
        <Link to="/journal" search={{ list: 'leads', quality: 'unassessed' }} className="link small">
          {t('leads.realism.assess', { count: unassessed, number: f.number(unassessed) })}
          <ArrowRight size={14} className="icon" aria-hidden />
        </Link>
      )}
      <Link to="/plans" className="link small">
        {t(view.progress.target === null ? 'leads.realism.setPlan' : 'leads.realism.plan')}
        <ArrowRight size={14} className="icon" aria-hidden />
      </Link>
    </div>
  );
}
