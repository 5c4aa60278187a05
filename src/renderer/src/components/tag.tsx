import type { ReactNode } from 'react';

export function Tag({ tone, children }: { readonly tone?: 'accent' | 'warn'; readonly children: ReactNode }) {
  return <span className={tone ? `tag ${tone}` : 'tag'}>{children}</span>;
}
