import { describe, expect, it } from 'vitest';
import { buildFailurePage, CLOSE_PATH, RESTORE_PATH } from '../../../../src/main/electron/failure-page';

describe('the page of a failed start', () => {
  it('shows a folder of any name as text', () => {
    const words = { locale: 'en', title: 'Title', text: 'Text', note: 'Note', close: 'Close', rescue: null } as const;
    const page = buildFailurePage({ ...words, folder: '/home/<script>alert("1")</script>&' });
    expect(page).not.toContain('<script');
    expect(page).toContain('/home/&#60;script&#62;alert(&#34;1&#34;)&#60;/script&#62;&#38;');
  });

  it('offers a copy first where there is one', () => {
    const words = {
      locale: 'en',
      title: 'Title',
      text: 'Text',
      note: 'Note',
      close: 'Close',
      folder: '/data',
    } as const;
    expect(buildFailurePage({ ...words, rescue: null })).not.toContain(RESTORE_PATH);
    const page = buildFailurePage({ ...words, rescue: { text: 'There is a copy', button: 'Restore' } });
    expect(page).toContain('<p>There is a copy</p>');
    expect(page).toContain(`<a href="${RESTORE_PATH}" autofocus>Restore</a>`);
    expect(page.indexOf(RESTORE_PATH)).toBeLessThan(page.indexOf(CLOSE_PATH));
  });
});
