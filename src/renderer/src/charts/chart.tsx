import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { type CSSProperties, useContext, useEffect, useId, useMemo, useRef } from 'react';
import { useFormat } from '../i18n/use-format';
import { useWords } from '../i18n/words-provider';
import type { ChartLook } from './axis-look';
import { init } from './echarts';
import { SeenFromToday } from './seen-from';
import { useChartFonts } from './use-chart-fonts';
import { usePalette } from './use-palette';

interface ChartProps {
  /** What is drawn, in a few words: the picture's accessible name. */
  readonly label: string;
  /** What it says, in a sentence or two, for those who do not see it. */
  readonly description: string;
  /** A pure builder bound to its data; called again when theme, language or data change. */
  readonly build: (look: ChartLook) => EChartsCoreOption;
  readonly className?: string;
  readonly style?: CSSProperties;
}

/**
 * One ECharts picture that fills its box. Keep `build` stable with `useCallback`, so that the picture is only made
 * anew when its data are.
 */
export function Chart({ label, description, build, className, style }: ChartProps) {
  const descriptionId = useId();
  const canvas = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const look = useChartLook();
  const option = useMemo(() => build(look), [build, look]);
  const fontsReady = useChartFonts();

  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const instance = init(element, null, { renderer: 'svg' });
    chart.current = instance;
    const observer = new ResizeObserver(() => instance.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      instance.dispose();
      chart.current = null;
    };
  }, []);

  useEffect(() => {
    if (fontsReady) chart.current?.setOption({ animation: false, ...option }, { notMerge: true });
  }, [option, fontsReady]);

  return (
    <figure className={className ? `chart ${className}` : 'chart'} style={style}>
      <div ref={canvas} className="canvas" role="img" aria-label={label} aria-describedby={descriptionId} />
      <figcaption id={descriptionId} className="sr-only">
        {description}
      </figcaption>
    </figure>
  );
}

/** Colours, words and formats of the page, as the builders take them. */
function useChartLook(): ChartLook {
  const palette = usePalette();
  const t = useWords();
  const f = useFormat();
  const isToday = useContext(SeenFromToday);
  return useMemo(() => ({ palette, t, f, isToday }), [palette, t, f, isToday]);
}
