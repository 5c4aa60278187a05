import type { LeadsView } from '@shared/contract/views/leads';
import { daysCounted } from '@shared/domain/settings';
import { useWorkspace } from '../../app/workspace';
import { comparisonName, hasNotStarted, isSamePart } from '../../components/comparison-name';
import { Explained } from '../../components/explained';
import { Missing } from '../../components/figure';
import { KpiHeader } from '../../components/kpi-header';
import { Verdict } from '../../components/verdict';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { leadsSentence, leadsVerdict } from './leads-words';

export function LeadsHeader({ view }: { readonly view: LeadsView }) {
  const t = useWords();
  const f = useFormat();
  const { settings } = useWorkspace();
  const verdict = leadsVerdict(view, t, f);
  const { qualifiedRate, unassessed } = view.quality;
  const compared = comparisonName(view, f);
  const previous =
    compared === null || view.previousCount === null
      ? []
      : [
          {
            label: t(isSamePart(view) ? 'leads.inputs.previousPart' : 'leads.inputs.previous', { period: compared }),
            value: f.number(view.previousCount),
          },
        ];
  return (
    <KpiHeader
      title={t('leads.title')}
      figure={
        <>
          {view.count === 0 && (view.weeks.length === 0 || hasNotStarted(view)) ? (
            <Missing reason={t('leads.verdict.none')} />
          ) : (
            <Explained figure={{ kpi: 'leadCount' }}>{f.number(view.count)}</Explained>
          )}
          {view.progress.target !== null && (
            <small> {t('leads.ofTarget', { target: f.number(view.progress.target) })}</small>
          )}
        </>
      }
      verdict={<Verdict state={verdict.state}>{verdict.text}</Verdict>}
      sentence={leadsSentence(view, t, f, daysCounted(settings.paceWeights))}
      inputs={[
        {
          label: t('leads.inputs.qualified'),
          value:
            qualifiedRate.status === 'ok' ? (
              <Explained figure={{ kpi: 'qualifiedRate' }}>{f.percent(qualifiedRate.value, 0)}</Explained>
            ) : (
              <Missing reason={t(`common.noData.${qualifiedRate.reason}`)} />
            ),
        },
        { label: t('leads.inputs.unassessed'), value: f.number(unassessed) },
        ...previous,
      ]}
    />
  );
}
