import { Fragment, type ReactNode } from 'react';

const MARK = '\u0001';

/** What to give `t()` as the value that {@link Sentence} then replaces by an element. */
export const FIGURE_MARK = MARK;

/** A sentence in which one value is an element: `<Sentence text={t('…', { figure: FIGURE_MARK })} figure={…} />`. */
export function Sentence({ text, figure }: { readonly text: string; readonly figure: ReactNode }) {
  const parts = text.split(MARK);
  return parts.map((part, index) => (
    <Fragment key={index}>
      {part}
      {index < parts.length - 1 && figure}
    </Fragment>
  ));
}
