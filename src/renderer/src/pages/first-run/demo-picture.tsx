import { minorPerMajor } from '@shared/domain/money';
import { useFormat } from '../../i18n/use-format';

/** A drawn example, no data: the actual line winding around the pace line, ahead by a little. */
const STEPS = [
  1.5, 3, 7, 8.5, 9, 9.5, 13, 14, 15, 18, 20, 20.5, 21.5, 24, 24.5, 25.5, 28, 28.5, 29, 31.5, 35, 36, 38, 41, 43.5, 44,
  44.5, 46, 48.5, 50, 52.5, 52.8, 55,
];
const LEFT = 4;
const WIDTH = 272;
const DAYS = 64;
const SHOWN_LEAD = 326_000;

export function DemoPicture() {
  const f = useFormat();
  const x = (day: number) => LEFT + (day / (DAYS - 1)) * WIDTH;
  const y = (share: number) => 112 - share;
  const points = STEPS.map((share, day) => `${x(day).toFixed(1)} ${y(share).toFixed(1)}`);
  const last = STEPS.length - 1;
  const here = { x: x(last), y: y(STEPS[last] ?? 0) };
  return (
    <svg width="100%" height="124" viewBox="0 0 284 124" preserveAspectRatio="xMinYMid meet" fill="none" aria-hidden>
      <path d="M4 112.5H278" stroke="var(--line-2)" />
      <path d={`M${x(0)} ${y(1.5)}L${x(DAYS - 1)} ${y(97)}`} stroke="var(--ink-3)" strokeWidth="1.5" />
      <path d={`M${here.x} ${here.y}L${x(DAYS - 1)} ${y(108)}V${y(94)}Z`} fill="var(--fan-2)" />
      <path d={`M${points.join('L')}`} stroke="var(--accent)" strokeWidth="2.5" strokeLinejoin="round" />
      <circle cx={here.x} cy={here.y} r="4" fill="var(--accent)" stroke="var(--sheet)" strokeWidth="2" />
      <text x={here.x - 8} y={here.y - 8} textAnchor="end" fontSize="11" fontWeight="600" fill="var(--accent)">
        {f.compactSigned(SHOWN_LEAD * minorPerMajor(f.currency))}
      </text>
    </svg>
  );
}
