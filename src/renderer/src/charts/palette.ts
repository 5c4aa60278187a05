/** The tokens as the charts need them: resolved colours of the theme that is on. */
export interface Palette {
  readonly bg: string;
  readonly sheet: string;
  readonly sunk: string;
  readonly line: string;
  readonly line2: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly accent: string;
  readonly accentSoft: string;
  readonly accentMid: string;
  readonly warn: string;
  readonly warnSoft: string;
  readonly warnMid: string;
  readonly mute: string;
  readonly muteSoft: string;
  readonly fan1: string;
  readonly fan2: string;
  readonly s1: string;
  readonly s2: string;
  readonly s3: string;
  readonly s4: string;
  readonly hatch: string;
}

/** Reads the colours off the page; the one source is `styles/tokens.css`. */
export function readPalette(element: Element = document.documentElement): Palette {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    bg: token('bg'),
    sheet: token('sheet'),
    sunk: token('sunk'),
    line: token('line'),
    line2: token('line-2'),
    ink: token('ink'),
    ink2: token('ink-2'),
    ink3: token('ink-3'),
    accent: token('accent'),
    accentSoft: token('accent-soft'),
    accentMid: token('accent-mid'),
    warn: token('warn'),
    warnSoft: token('warn-soft'),
    warnMid: token('warn-mid'),
    mute: token('mute'),
    muteSoft: token('mute-soft'),
    fan1: token('fan-1'),
    fan2: token('fan-2'),
    s1: token('s1'),
    s2: token('s2'),
    s3: token('s3'),
    s4: token('s4'),
    hatch: token('hatch'),
  };
}
