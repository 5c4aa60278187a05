import type { Band } from '@shared/kpi/leads/lead-score';
import '../styles/band-box.css';

/** The letter of a band in its colour; the letter alone says it. */
export function BandBox({ band }: { readonly band: Band }) {
  return <span className={`band-box band-${band.toLowerCase()}`}>{band}</span>;
}
