import type { SettingsPatch } from '@shared/domain/settings';
import { client } from '../../api/client';
import { useWrite } from '../../api/use-write';

/** Applies a change at once. What the firm decided can be taken back; how the window looks cannot and need not. */
export function useChangeSettings(): (patch: SettingsPatch) => void {
  const write = useWrite(async (patch: SettingsPatch) => {
    await client.settings.update(patch);
    const isLook = Object.keys(patch).every((field) => field === 'locale' || field === 'theme');
    return { action: isLook ? null : (await client.history.state({})).undo };
  });
  return (patch) => write.mutate(patch);
}
