import {
  ArrowDownRight,
  ArrowUpRight,
  CircleCheck,
  CircleDashed,
  Equal,
  Hourglass,
  type LucideIcon,
  Minus,
  OctagonAlert,
  TrendingDown,
  TrendingUp,
  TriangleAlert,
} from 'lucide-react';
import type { ReactNode } from 'react';

/** Every state has an icon, a word and a colour; rust only for what is proven. */
const STATES = {
  ahead: [TrendingUp, 'up'],
  braking: [TrendingDown, 'down'],
  /** Behind the pace line, while chance alone would do as much. */
  'braking-open': [TrendingDown, 'open'],
  'on-pace': [Equal, 'open'],
  above: [CircleCheck, 'up'],
  below: [OctagonAlert, 'down'],
  /** Proven, where neither way is the better one. */
  'proven-above': [ArrowUpRight, 'open'],
  'proven-below': [ArrowDownRight, 'open'],
  'not-proven': [CircleDashed, 'open'],
  dearer: [ArrowUpRight, 'down'],
  cheaper: [ArrowDownRight, 'up'],
  unseen: [TriangleAlert, 'down'],
  ripening: [Hourglass, 'open'],
  'no-data': [Minus, 'open'],
} as const satisfies Record<string, readonly [LucideIcon, 'up' | 'down' | 'open']>;

export type VerdictState = keyof typeof STATES;

export function Verdict({ state, children }: { readonly state: VerdictState; readonly children: ReactNode }) {
  const [Icon, tone] = STATES[state];
  return (
    <span className={`verdict ${tone}`}>
      <Icon size={14} className="icon" aria-hidden />
      <span>{children}</span>
    </span>
  );
}
