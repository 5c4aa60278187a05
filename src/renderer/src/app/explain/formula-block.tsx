import type { Explanation } from '@shared/contract/views/explain';
import { assertNever } from '@shared/domain/assert-never';
import { formatAsShown, formatInUnit, formatProof, formatTermName, isSum } from '@shared/format/format-derivation';
import type { TermId } from '@shared/kpi/derivation/derivation';
import type { Expression } from '@shared/kpi/derivation/expression';
import { Fragment, type ReactNode } from 'react';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { useVoice } from './use-voice';

/** The formula in words, the same with its numbers, the exact value and what the page shows of it; then what it proves. */
export function FormulaBlock({ explanation }: { readonly explanation: Explanation }) {
  const t = useWords();
  const voice = useVoice(explanation);
  const { formula, terms, value, unit } = explanation;
  const number = (id: TermId) => {
    const term = terms.find((each) => each.id === id);
    return term?.value == null ? '—' : formatInUnit(term.value, term.unit, voice);
  };
  const name = (id: TermId) => {
    const term = terms.find((each) => each.id === id);
    return term === undefined ? '—' : formatTermName(term, voice);
  };
  const shown = value.status === 'ok' ? formatAsShown(value.value, unit, voice) : null;
  return (
    <section className="drawer-section formula-block">
      <div className="formula">
        <Formula of={formula} leaf={name} />
        {value.status === 'ok' && (
          <>
            {formula.op !== 'method' && (
              <>
                <span>=</span>
                <Formula of={formula} leaf={(id) => <span className="input">{number(id)}</span>} />
              </>
            )}
            <span>=</span>
            <span className="exact">{formatInUnit(value.value, unit, voice)}</span>
            {shown !== null && <span className="small secondary nowrap">≈ {shown}</span>}
          </>
        )}
      </div>
      {value.status === 'no-data' && (
        <p className="secondary">{t('explain.missing', { reason: t(`common.noData.${value.reason}`) })}</p>
      )}
      <p className="small secondary">
        {formatProof(explanation, voice).map(({ text, verdict }) => (
          <Fragment key={text}>
            {text} {verdict !== null && <b className="strong">{verdict}. </b>}
          </Fragment>
        ))}
      </p>
    </section>
  );
}

interface FormulaProps {
  readonly of: Expression<TermId>;
  readonly leaf: (id: TermId) => ReactNode;
}

/** A quotient is a fraction; the rest stands in a line. */
function Formula({ of, leaf }: FormulaProps) {
  const t = useWords();
  const f = useFormat();
  switch (of.op) {
    case 'term':
      return <span className="leaf">{leaf(of.id)}</span>;
    case 'number':
      return <span>{f.number(of.value)}</span>;
    case 'sum':
      return <Line parts={of.of} sign="+" leaf={leaf} />;
    case 'difference':
      return <Line parts={of.of} sign="−" leaf={leaf} />;
    case 'product':
      return <Line parts={of.of} sign="·" leaf={leaf} bracket />;
    case 'quotient':
      return (
        <span className="fraction">
          <span>
            <Formula of={of.of[0]} leaf={leaf} />
          </span>
          <span>
            <Formula of={of.of[1]} leaf={leaf} />
          </span>
        </span>
      );
    case 'greatest':
    case 'least':
      return (
        <span className="line">
          {t(`explain.method.${of.op}`)} (<Line parts={of.of} sign=";" leaf={leaf} />)
        </span>
      );
    case 'round':
    case 'round-up':
      return <Formula of={of.of} leaf={leaf} />;
    case 'method':
      return (
        <span className="line">
          {t(`explain.method.${of.id}`)}: <Line parts={of.of.map((id) => ({ op: 'term', id }))} sign="," leaf={leaf} />
        </span>
      );
    default:
      return assertNever(of);
  }
}

interface LineProps {
  readonly parts: readonly Expression<TermId>[];
  readonly sign: string;
  readonly leaf: (id: TermId) => ReactNode;
  /** Whether sums in it stand in brackets. */
  readonly bracket?: boolean;
}

function Line({ parts, sign, leaf, bracket = false }: LineProps) {
  return (
    <span className="line">
      {parts.map((part, index) => (
        <Fragment key={index}>
          {index > 0 && <span className="sign">{sign}</span>}
          {(bracket || (sign === '−' && index > 0)) && isSum(part) ? (
            <span className="line">
              (<Formula of={part} leaf={leaf} />)
            </span>
          ) : (
            <Formula of={part} leaf={leaf} />
          )}
        </Fragment>
      ))}
    </span>
  );
}
