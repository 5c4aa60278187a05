/** Plain text for a person at a terminal: nested keys as indented lines. Machines ask for `--json`. */
export function toText(value: unknown, indent = ''): string {
  if (value === null || value === undefined) return '–';
  if (Array.isArray(value)) {
    if (value.length === 0) return '–';
    return value.map((item) => `\n${indent}- ${toText(item, `${indent}  `).trimStart()}`).join('');
  }
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([key, inner]) => `\n${indent}${key}: ${toText(inner, `${indent}  `)}`)
      .join('');
  }
  return String(value);
}
