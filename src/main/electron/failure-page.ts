import type { Locale } from '@shared/domain/settings';

export const CLOSE_PATH = '/close';
export const RESTORE_PATH = '/restore';

export interface FailureWords {
  readonly locale: Locale;
  readonly title: string;
  readonly text: string;
  readonly note: string;
  readonly folder: string;
  readonly close: string;
  /** The way out through a copy; `null`: there is none. */
  readonly rescue: { readonly text: string; readonly button: string } | null;
}

const STYLE = `
  :root { color-scheme: light dark; --sheet: #fff; --ink: #11181e; --ink-2: #44505c; --ink-3: #5e6b78; --line: #e1e6ea;
    --accent: #0b5f7c; --accent-ink: #fff; }
  @media (prefers-color-scheme: dark) { :root { --sheet: #151a1e; --ink: #e8ecef; --ink-2: #b4bec7; --ink-3: #8f9ba6;
    --line: #293138; --accent: #68bfd8; --accent-ink: #06222b; } }
  * { box-sizing: border-box; margin: 0; }
  html, body { height: 100%; }
  body { display: flex; flex-direction: column; padding: 40px; background: var(--sheet); color: var(--ink);
    font: 15px/24px system-ui, sans-serif; }
  h1 { font-size: 22px; line-height: 28px; font-weight: 600; letter-spacing: -0.01em; margin-bottom: 12px; }
  p { color: var(--ink-2); max-width: 56ch; }
  p + p { margin-top: 12px; }
  footer { margin-top: auto; display: flex; align-items: end; gap: 24px; border-top: 1px solid var(--line); padding-top: 20px;
    font-size: 12px; line-height: 16px; color: var(--ink-3); }
  code { display: block; font: inherit; color: var(--ink-2); overflow-wrap: anywhere; user-select: all; }
  nav { display: flex; gap: 8px; margin-left: auto; }
  a { padding: 7px 20px; border: 1px solid var(--accent); border-radius: 4px; background: var(--accent);
    color: var(--accent-ink); font-size: 14px; font-weight: 600; text-decoration: none; white-space: nowrap; }
  a + a { background: none; color: var(--accent); }
  a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
`;

/** The page that says why the app did not start: words only, no script; its buttons are links to addresses that mean what to do. */
export function buildFailurePage(words: FailureWords): string {
  const put = escapeHtml;
  const { rescue } = words;
  return `<!doctype html>
<html lang="${words.locale}">
<head><meta charset="utf-8"><title>${put(words.title)}</title><style>${STYLE}</style></head>
<body>
<main role="alert"><h1>${put(words.title)}</h1><p>${put(words.text)}</p>${rescue ? `<p>${put(rescue.text)}</p>` : ''}</main>
<footer><div>${put(words.note)}<code>${put(words.folder)}</code></div><nav>
${rescue ? `<a href="${RESTORE_PATH}" autofocus>${put(rescue.button)}</a>` : ''}
<a href="${CLOSE_PATH}"${rescue ? '' : ' autofocus'}>${put(words.close)}</a></nav></footer>
</body>
</html>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
