import {
  Calculator,
  CalendarRange,
  Coins,
  ContactRound,
  FileText,
  Inbox,
  type LucideIcon,
  NotebookPen,
  Percent,
  Settings,
  Sun,
  Target,
  Upload,
  Users,
} from 'lucide-react';

/** The sections of the rail in their order; `key` is the digit that opens them. */
export const SECTIONS = [
  { id: 'today', to: '/today', icon: Sun, key: '1', group: null },
  { id: 'targets', to: '/targets', icon: Target, key: '2', group: 'indicators' },
  { id: 'leads', to: '/leads', icon: Inbox, key: '3', group: 'indicators' },
  { id: 'conversion', to: '/conversion', icon: Percent, key: '4', group: 'indicators' },
  { id: 'people', to: '/people', icon: Users, key: '5', group: 'indicators' },
  { id: 'cost', to: '/cost', icon: Coins, key: '6', group: 'indicators' },
  { id: 'custom', to: '/custom', icon: Calculator, key: '0', group: 'indicators' },
  { id: 'journal', to: '/journal', icon: NotebookPen, key: '7', group: 'work' },
  { id: 'plans', to: '/plans', icon: CalendarRange, key: '8', group: 'work' },
  { id: 'reports', to: '/reports', icon: FileText, key: '9', group: 'work' },
  { id: 'team', to: '/team', icon: ContactRound, key: null, group: 'work' },
  { id: 'import', to: '/import', icon: Upload, key: null, group: 'work' },
  { id: 'settings', to: '/settings', icon: Settings, key: null, group: 'work' },
] as const satisfies readonly {
  id: string;
  to: string;
  icon: LucideIcon;
  key: string | null;
  group: 'indicators' | 'work' | null;
}[];

export type Section = (typeof SECTIONS)[number];

/** Pages to which no period applies. */
export const SECTIONS_WITHOUT_PERIOD: readonly string[] = [
  '/plans',
  '/reports',
  '/team',
  '/import',
  '/settings',
  '/history',
];
