/** A name as a chart label: one line, no braces (ECharts reads them as markup), cut with an ellipsis. */
export function plainText(name: string, most: number): string {
  const text = name.replace(/[{}|]/g, '').trim();
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
