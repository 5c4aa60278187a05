import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import { sendFile } from '../api/client';
import { useSayError } from '../api/use-write';

/** A file dropped anywhere goes to the import; without this the window would navigate to the file. */
export function useFileDrop(): void {
  const navigate = useNavigate();
  const sayError = useSayError();
  const onDrop = useEffectEvent(async (event: DragEvent) => {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    try {
      const handle = await sendFile(file);
      await navigate({ to: '/import', search: { file: handle } });
    } catch (error) {
      sayError(error);
    }
  });
  useEffect(() => {
    const drop = (event: DragEvent) => {
      if (!event.defaultPrevented) void onDrop(event);
    };
    const allow = (event: DragEvent) => event.preventDefault();
    window.addEventListener('dragover', allow);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', allow);
      window.removeEventListener('drop', drop);
    };
  }, []);
}
