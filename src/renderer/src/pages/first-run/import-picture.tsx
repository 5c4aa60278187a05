import { useWords } from '../../i18n/words-provider';

const ROWS = [
  ['amountColumn', 'amount'],
  ['dateColumn', 'date'],
  ['ownerColumn', 'owner'],
] as const;

/** Columns of a file on the left, fields of the app on the right. */
export function ImportPicture() {
  const t = useWords();
  return (
    <svg width="100%" height="124" viewBox="0 0 300 124" fill="none" fontSize="11" aria-hidden>
      {ROWS.map(([column, field], index) => (
        <g key={column} transform={`translate(0 ${index * 42})`}>
          <rect x="0.5" y="4.5" width="118" height="26" rx="3" stroke="var(--line-2)" />
          <text x="10" y="21.5" fill="var(--ink-2)">
            {t(`firstRun.import.picture.${column}`)}
          </text>
          <path d="M122 17.5H174M170 14l4 3.5l-4 3.5" stroke="var(--ink-3)" strokeWidth="1.25" />
          <rect x="178.5" y="4.5" width="110" height="26" rx="3" fill="var(--accent-soft)" stroke="var(--accent-mid)" />
          <text x="188" y="21.5" fill="var(--accent)" fontWeight="600">
            {t(`firstRun.import.picture.${field}`)}
          </text>
        </g>
      ))}
    </svg>
  );
}
