import type { AppInfo } from '@shared/contract/views/app';
import type { Settings } from '@shared/domain/settings';
import { createContext, useContext } from 'react';

/** What the whole window stands on; loaded before anything is drawn. */
export interface Workspace {
  readonly settings: Settings;
  readonly info: AppInfo;
}

export const WorkspaceContext = createContext<Workspace | null>(null);

/** The firm's settings and the state of the app, always there below the app's root. */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('useWorkspace outside of the app');
  return workspace;
}
