import type { Page } from '@playwright/test';

/**
 * What does not fit the window: the page itself, a column that would have to be scrolled sideways, or a text whose box
 * lies past the right edge without an ellipsis that says so.
 */
export function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const edge = window.innerWidth;
    const short = (element: Element) => (element.textContent ?? '').trim().slice(0, 40);
    const cutWithin = (element: Element): boolean => {
      for (let above = element.parentElement; above && above.tagName !== 'MAIN'; above = above.parentElement) {
        const style = getComputedStyle(above);
        if (style.textOverflow === 'ellipsis' && above.getBoundingClientRect().right <= edge + 1) return true;
      }
      return false;
    };
    if (document.documentElement.scrollWidth > edge) found.push(`page is ${document.documentElement.scrollWidth} wide`);
    for (const element of document.querySelectorAll('main, main *')) {
      const scrolls = /auto|scroll/.test(getComputedStyle(element).overflowX);
      if (scrolls && element.scrollWidth > element.clientWidth + 1) found.push(`sideways: ${short(element)}`);
      const isText = element.children.length === 0 && short(element) !== '';
      const box = element.getBoundingClientRect();
      if (isText && box.width > 1 && box.right > edge + 1 && !cutWithin(element)) found.push(`cut: ${short(element)}`);
    }
    return found.slice(0, 5);
  });
}
