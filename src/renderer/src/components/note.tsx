import { Info } from 'lucide-react';
import type { ReactNode } from 'react';

/** An aside in small type. */
export function Note({ children }: { readonly children: ReactNode }) {
  return (
    <div className="note">
      <Info size={14} className="icon" aria-hidden />
      <span>{children}</span>
    </div>
  );
}
