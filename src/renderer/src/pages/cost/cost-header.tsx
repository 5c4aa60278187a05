import type { CostView } from '@shared/contract/views/cost';
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
  return (
    <KpiHeader
      title={t('cost.title')}
      figure={
        cac.status === 'ok' ? <MoneyFigure minor={cac.value} /> : <Missing reason={t(`common.noData.${cac.reason}`)} />
      }
      verdict={<Verdict state={verdict.state}>{verdict.text}</Verdict>}
      sentence={costSentence(view, t, f)}
      inputs={[
        { label: t('cost.category.marketing'), value: amount(cost.marketing) },
        { label: salary, value: amount(cost.salary) },
        { label: t('cost.category.salesAndOther'), value: amount(cost.sales + cost.other) },
      ]}
    />
  );
}
