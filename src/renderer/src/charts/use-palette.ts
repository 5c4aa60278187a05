import { useEffect, useState } from 'react';
import { type Palette, readPalette } from './palette';

/** The palette of the page, read again whenever the theme on `<html>` changes. */
export function usePalette(): Palette {
  const [palette, setPalette] = useState(readPalette);
  useEffect(() => {
    const observer = new MutationObserver(() => setPalette(readPalette()));
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    setPalette(readPalette());
    return () => observer.disconnect();
  }, []);
  return palette;
}
