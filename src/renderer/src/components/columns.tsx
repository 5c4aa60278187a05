import type { ReactNode } from 'react';

/** Two columns, 63 : 37, split by a hairline. Inside, put `<Block>`s. */
export function Columns({ left, right }: { readonly left: ReactNode; readonly right: ReactNode }) {
  return (
    <div className="columns">
      <div className="column">{left}</div>
      <div className="column">{right}</div>
    </div>
  );
}

/** One block of a column; blocks are split by hairlines. `grow` takes what height is left. */
export function Block({ grow, children }: { readonly grow?: boolean; readonly children: ReactNode }) {
  return <section className={grow ? 'block grow' : 'block'}>{children}</section>;
}
