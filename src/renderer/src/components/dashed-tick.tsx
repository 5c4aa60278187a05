/** The dashed tick of the interval glyphs, for a column head that says what it stands for. */
export function DashedTick() {
  return (
    <svg width={3} height={12} aria-hidden style={{ verticalAlign: -2 }}>
      <line x1={1.5} x2={1.5} y1={0} y2={12} stroke="var(--ink-3)" strokeDasharray="2 2" />
    </svg>
  );
}
