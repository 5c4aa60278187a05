import type { CostView } from '@shared/contract/views/cost';
import { Banknote, ReceiptText } from 'lucide-react';
import { useCallback } from 'react';
import { useShell } from '../../app/shell';
import type { ChartLook } from '../../charts/axis-look';
import { buildEvidenceOption } from '../../charts/build-evidence-option';
import { Chart } from '../../charts/chart';
import { Button } from '../../components/button';
import { Doors } from '../../components/doors';
import { EmptyNote } from '../../components/empty-note';
import { PanelRow } from '../../components/panel-row';
import { SectionHead } from '../../components/section-head';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { CostHeader } from './cost-header';
import { CostMonthsPanel } from './cost-months-panel';
import { COST_EVIDENCE, illustrateCostEvidence } from './evidence';

/** Costs or new customers are missing: which of the two, how many would tell something, and how to get them in. */
export function EmptyCost({ view }: { readonly view: CostView }) {
  const hasHistory = view.months.some((month) => month.cac.status === 'ok');
  return (
    <>
      <CostHeader view={view} />
      <PanelRow
        chart
        left={hasHistory ? <CostMonthsPanel view={view} /> : <EvidencePanel />}
        right={<FormulaPanel />}
      />
      <PanelRow left={<StartPanel view={view} />} right={<EmptyMarginal />} />
    </>
  );
}

function EvidencePanel() {
  const t = useWords();
  const f = useFormat();
  const build = useCallback((look: ChartLook) => buildEvidenceOption(illustrateCostEvidence(look), look), []);
  const description = illustrateCostEvidence({ t, f })
    .examples.map(({ name, range }) => `${name}: ${range}`)
    .join('; ');
  return (
    <>
      <SectionHead title={t('cost.empty.howSure')} aside={t('cost.empty.howSureCaption')} />
      <Chart className="cost-chart" label={t('cost.empty.howSure')} description={description} build={build} />
    </>
  );
}

function FormulaPanel() {
  const t = useWords();
  const f = useFormat();
  const times = (value: number) => t('cost.empty.times', { value: f.number(value, 2) });
  return (
    <>
      <SectionHead title={t('cost.empty.formula')} />
      <p className="small secondary">{t('cost.empty.formulaText')}</p>
      <table className="table tight cost-evidence">
        <thead>
          <tr>
            <th scope="col">{t('cost.empty.customers')}</th>
            <th scope="col" className="right">
              {t('cost.empty.from')}
            </th>
            <th scope="col" className="right">
              {t('cost.empty.to')}
            </th>
          </tr>
        </thead>
        <tbody>
          {COST_EVIDENCE.map(({ customers, low, high }) => (
            <tr key={customers}>
              <th scope="row">{f.number(customers)}</th>
              <td className="right">{times(low)}</td>
              <td className="right">{times(high)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="caption tertiary cost-evidence-note">{t('cost.empty.howSureNote')}</p>
    </>
  );
}

/** What is missing stands first and is the way to go. */
function StartPanel({ view }: { readonly view: CostView }) {
  const t = useWords();
  const shell = useShell();
  const needsCosts = view.costMinor === 0;
  const expense = (
    <EmptyNote
      key="expense"
      icon={ReceiptText}
      title={t('cost.empty.expense')}
      text={t('cost.empty.expenseText')}
      action={
        <Button look={needsCosts ? 'primary' : 'default'} keyHint="E" onClick={() => shell.openEntry('expense')}>
          {t('cost.empty.newExpense')}
        </Button>
      }
    />
  );
  const sale = (
    <EmptyNote
      key="sale"
      icon={Banknote}
      title={t('cost.empty.sale')}
      text={t('cost.empty.saleText')}
      action={
        <Button look={needsCosts ? 'default' : 'primary'} keyHint="S" onClick={() => shell.openEntry('sale')}>
          {t('cost.empty.newSale')}
        </Button>
      }
    />
  );
  return <Doors>{needsCosts ? [expense, sale] : [sale, expense]}</Doors>;
}

function EmptyMarginal() {
  const t = useWords();
  return (
    <>
      <SectionHead title={t('cost.marginal.title')} />
      <p className="small secondary">{t('cost.marginal.nothing')}</p>
    </>
  );
}
