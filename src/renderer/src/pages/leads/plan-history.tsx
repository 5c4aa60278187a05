import type { LeadPlanView } from '@shared/contract/views/leads';
import type { PlanCell } from '@shared/kpi/leads/lead-plan-history';
import { Missing } from '../../components/figure';
import { Scroller } from '../../components/scroller';
import { SectionHead } from '../../components/section-head';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';

/** How plans of leads went in the periods up to this one, for the firm and for each person with a plan. */
export function PlanHistory({ plan }: { readonly plan: LeadPlanView }) {
  const t = useWords();
  const f = useFormat();
  const { periods, rows } = plan;
  return (
    <section className="plan-history">
      <SectionHead title={t('leads.plans.title')} aside={t('leads.plans.aside')} />
      <Scroller label={t('leads.plans.title')}>
        <table className="table tight">
          <thead>
            <tr>
              <th scope="col">{t('leads.plans.who')}</th>
              {periods.map((period) => (
                <th key={period.key} scope="col" className="right">
                  {f.period(period)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ employeeId, name, cells }) => (
              <tr key={employeeId ?? 'firm'}>
                <th scope="row">{name ?? t('leads.plans.firm')}</th>
                {cells.map((cell, index) => (
                  <PlanHistoryCell key={periods[index]?.key} cell={cell} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </section>
  );
}

function PlanHistoryCell({ cell }: { readonly cell: PlanCell }) {
  const t = useWords();
  const f = useFormat();
  const { actual, plan, attainment } = cell;
  if (plan === null) {
    return (
      <td className="right secondary">
        {f.number(actual)}
        <div className="caption">
          <Missing reason={t('common.noData.no-target')} />
        </div>
      </td>
    );
  }
  return (
    <td className="right">
      {attainment === null ? <Missing reason={t('leads.plans.notDue')} /> : <b>{f.percent(attainment, 0)}</b>}
      <div className="caption tertiary">
        {t('leads.quality.outOf', { part: f.number(actual), whole: f.number(plan) })}
      </div>
    </td>
  );
}
