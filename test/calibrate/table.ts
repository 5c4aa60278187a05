import { type Claim, isHeld } from './claim';

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

/** The claims as Markdown, one table a topic: aligned, so that it reads in a terminal too. */
export function formatClaims(claims: readonly Claim[]): string {
  const topics = [...new Set(claims.map((claim) => claim.topic))];
  return topics
    .map((topic) => {
      const rows = claims.filter((claim) => claim.topic === topic).map(cellsOf);
      return `### ${topic}\n${formatRows([['what', 'claimed', 'measured', 'error', ''], ...rows])}`;
    })
    .join('\n\n');
}

function cellsOf(claim: Claim): string[] {
  const { says, bound, measured, error } = claim;
  const mark = bound === null ? 'shown' : isHeld(claim) ? 'holds' : 'FAILS';
  return [says, formatBound(bound), percent(measured), error === 0 ? 'exact' : `±${percent(error)}`, mark];
}

function formatBound(bound: Claim['bound']): string {
  if (bound === null) return '';
  return 'atLeast' in bound ? `≥ ${percent(bound.atLeast)}` : `≤ ${percent(bound.atMost)}`;
}

function formatRows(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`);
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}
