import { useEffect, useEffectEvent } from 'react';
import { client, sendFile } from '../../api/client';
import { invalidateEverything } from '../../api/queries';
import { useSayError } from '../../api/use-write';
import { router } from '../../app/router';

/** The second door: the file, chosen or dropped anywhere, is handed over and the app opens on its import. */
export function useFirstFile(): (file: File) => void {
  const sayError = useSayError();
  const take = async (file: File) => {
    try {
      const handle = await sendFile(file);
      await router.navigate({ to: '/import', search: { file: handle } });
      await client.settings.onboard({ settings: {}, employeeName: null });
      await invalidateEverything();
    } catch (error) {
      sayError(error);
    }
  };
  const onDrop = useEffectEvent((event: DragEvent) => {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file) void take(file);
  });
  useEffect(() => {
    const allow = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => onDrop(event);
    window.addEventListener('dragover', allow);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', allow);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return (file) => void take(file);
}
