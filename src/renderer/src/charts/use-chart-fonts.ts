import { useEffect, useState } from 'react';

/** Latin, Cyrillic and currency signs lie in separate files. */
const SAMPLE = 'Aя₽0';

let loaded = false;
const loading = Promise.all([400, 500, 600].map((weight) => document.fonts.load(`${weight} 11px Inter`, SAMPLE))).then(
  () => {
    loaded = true;
  },
  // Without Inter the charts are drawn in the system's font.
  () => {
    loaded = true;
  },
);

/**
 * Whether the charts' font is there. ECharts measures text once and remembers: drawn before the font is loaded, its
 * labels would keep the widths of another one.
 */
export function useChartFonts(): boolean {
  const [ready, setReady] = useState(loaded);
  useEffect(() => {
    let wanted = true;
    void loading.then(() => wanted && setReady(true));
    return () => {
      wanted = false;
    };
  }, []);
  return ready;
}
