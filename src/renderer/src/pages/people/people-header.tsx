import type { PeopleView } from '@shared/contract/views/people';
import { Explained } from '../../components/explained';
import { Missing } from '../../components/figure';
import { MoneyFigure } from '../../components/money-figure';
import { Verdict } from '../../components/verdict';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { peopleSentence, peopleVerdict } from './people-words';

/** The figure per full-time position, what it is made of, and whether people differ at all. */
export function PeopleHeader({ view }: { readonly view: PeopleView }) {
  const t = useWords();
  const f = useFormat();
  const verdict = peopleVerdict(view, t);
  const { perFte, metric, firm } = view;
  const amount = (value: number) => (metric === 'revenue' ? f.money(value) : f.count(value));
  return (
    <header className="kpi-header people-header">
      <div>
        <h1 className="kpi-title">{t(`people.title.${metric}`)}</h1>
        <div className="figure">
          {perFte.status !== 'ok' ? (
            <Missing reason={t(`common.noData.${perFte.reason}`)} />
          ) : metric === 'revenue' ? (
            <Explained figure={{ kpi: 'salesPerFte', metric }}>
              <MoneyFigure minor={perFte.value} />
            </Explained>
          ) : (
            <Explained figure={{ kpi: 'salesPerFte', metric }}>{f.count(perFte.value)}</Explained>
          )}
        </div>
      </div>
      <dl className="kpi-inputs">
        <dt>{t(`people.inputs.total.${metric}`)}</dt>
        <dd>{amount(view.total)}</dd>
        <dt>{t('people.inputs.fte')}</dt>
        <dd>
          <Explained figure={{ kpi: 'fte' }}>{f.number(view.fte, 2)}</Explained>
        </dd>
        <dt>{t('people.inputs.target')}</dt>
        <dd>{firm.target === null ? t('people.inputs.noTarget') : amount(firm.target)}</dd>
      </dl>
      <div>
        <div className="kpi-verdict">
          <Verdict state={verdict.state}>{verdict.text}</Verdict>
        </div>
        <p className="secondary">{peopleSentence(view, t, f)}</p>
      </div>
    </header>
  );
}
