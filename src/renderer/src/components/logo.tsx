/** The mark of the product: the pace line and, above it, the actual one. */
export function Logo() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" fill="none" aria-hidden>
      <path d="M2 17L18 5" stroke="var(--ink-3)" strokeWidth="1.5" strokeDasharray="2.5 2" />
      <path
        d="M2 17L7 12.5L10.5 11.5L14 5.5"
        stroke="var(--accent)"
        strokeWidth="2.4"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      <circle cx="14" cy="5.5" r="2.2" fill="var(--accent)" />
    </svg>
  );
}
