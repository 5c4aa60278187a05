import { describe, expect, it } from 'vitest';
import { buildFailurePage } from '../../../../src/main/electron/failure-page';

describe('the page of a failed start', () => {
  it('shows a folder of any name as text', () => {
    const words = { locale: 'en', title: 'Title', text: 'Text', note: 'Note', close: 'Close' } as const;
    const page = buildFailurePage({ ...words, folder: '/home/<script>alert("1")</script>&' });
    expect(page).not.toContain('<script');
    expect(page).toContain('/home/&#60;script&#62;alert(&#34;1&#34;)&#60;/script&#62;&#38;');
  });
});
