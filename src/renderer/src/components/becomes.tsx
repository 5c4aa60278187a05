import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import '../styles/becomes.css';

interface BecomesProps {
  readonly before: ReactNode;
  readonly after: ReactNode;
}

/** `before → after`. The arrow is drawn: the text face has none. */
export function Becomes({ before, after }: BecomesProps) {
  return (
    <>
      {before}
      <span className="sr-only"> → </span>
      <ArrowRight size="1em" className="icon becomes" aria-hidden />
      {after}
    </>
  );
}
