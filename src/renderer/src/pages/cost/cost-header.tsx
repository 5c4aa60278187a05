import type { CostView } from '@shared/contract/views/cost';
import type { ReactNode } from 'react';
import { Explained } from '../../components/explained';
import { Missing } from '../../components/figure';
import { KpiHeader } from '../../components/kpi-header';
import { MoneyFigure } from '../../components/money-figure';
import { Verdict } from '../../components/verdict';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { costSentence, costVerdict } from './cost-words';

export function CostHeader({ view }: { readonly view: CostView }) {
  const t = useWords();
  const f = useFormat();
  const verdict = costVerdict(view, t, f);
  const { cac, cost, acquisitionShare } = view;
  const salary =
    acquisitionShare === null || acquisitionShare === 1
      ? t('cost.category.salary')
      : t('cost.category.salaryShare', { share: f.percent(acquisitionShare, 0) });
  // Nothing entered is not nothing spent.
  const amount = (minor: number) => (view.costMinor === 0 ? <Missing /> : f.money(minor));
  const explained = (category: 'marketing' | 'salary', shown: ReactNode) => (
    <Explained figure={{ kpi: 'acquisitionCost', category }}>{shown}</Explained>
  );
  return (
    <KpiHeader
      title={t('cost.title')}
      figure={
        cac.status === 'ok' ? (
          <Explained figure={{ kpi: 'cac' }}>
            <MoneyFigure minor={cac.value} />
          </Explained>
        ) : (
          <Missing reason={t(`common.noData.${cac.reason}`)} />
        )
      }
      verdict={<Verdict state={verdict.state}>{verdict.text}</Verdict>}
      sentence={costSentence(view, t, f)}
      inputs={[
        { label: t('cost.category.marketing'), value: explained('marketing', amount(cost.marketing)) },
        { label: salary, value: explained('salary', amount(cost.salary)) },
        { label: t('cost.category.salesAndOther'), value: amount(cost.sales + cost.other) },
      ]}
    />
  );
}
