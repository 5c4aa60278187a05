import type { ReactNode } from 'react';

/** Two columns, 63 : 37, split by a hairline. Inside, sections of class `block`, split by hairlines. */
export function Columns({ left, right }: { readonly left: ReactNode; readonly right: ReactNode }) {
  return (
    <div className="columns">
      <div className="column">{left}</div>
      <div className="column">{right}</div>
    </div>
  );
}
