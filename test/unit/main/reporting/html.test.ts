import { describe, expect, it } from 'vitest';
import { html } from '../../../../src/main/reporting/html';

describe('html', () => {
  it('escapes texts, also inside attributes', () => {
    const evil = `"><img src=x onerror='alert(1)'>&`;
    expect(html`<b title="${evil}">${evil}</b>`.markup).toBe(
      '<b title="&quot;&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt;&amp;">&quot;&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt;&amp;</b>',
    );
  });

  it('passes markup it has made, joins lists, drops nothing', () => {
    const rows = ['a', '<'].map((text) => html`<li>${text}</li>`);
    expect(html`<ul>${rows}${null}${3}</ul>`.markup).toBe('<ul><li>a</li><li>&lt;</li>3</ul>');
  });
});
