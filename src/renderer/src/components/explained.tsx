import type { FigureInput } from '@shared/kpi/derivation/figure-ref';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/words-provider';
import { useFigureDoor } from './use-figure-door';
import '../styles/explained.css';

interface ExplainedProps {
  readonly figure: FigureInput;
  /** The figure as the page shows it. */
  readonly children: ReactNode;
}

/** A figure that opens «Откуда число»: dotted underline on hover and focus, Enter opens. */
export function Explained({ figure, children }: ExplainedProps) {
  const t = useWords();
  const { open } = useFigureDoor();
  return (
    <button type="button" className="explained" title={t('explain.open')} onClick={() => open(figure)}>
      {children}
    </button>
  );
}
