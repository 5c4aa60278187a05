import { type Html, html } from './html';
import { type IconName, icon } from './icon';

/** Icon, word and colour of a verdict: colour never stands alone. */
export function verdict(kind: IconName, text: string, tone: 'up' | 'dn' | 'op'): Html {
  return html`<span class="v ${tone}">${icon(kind)}<span>${text}</span></span>`;
}

/** A section's title line. */
export function heading(title: string, caption: string | null, place: 'end' | 'beside' = 'end'): Html {
  const note = caption === null ? null : html`<span class="c2${place === 'end' ? ' end' : ''}">${caption}</span>`;
  return html`<div class="sh"><h2>${title}</h2>${note}</div>`;
}

/** An icon, a sentence that matters, and what is behind it. */
export function finding(kind: IconName, lead: string, rest: string): Html {
  return html`<div class="ll c2">${icon(kind)}<div><b class="b">${lead}</b> <span class="sec">${rest}</span></div></div>`;
}
