import { describe, expect, it } from 'vitest';
import { ownPages } from '../../../../src/main/electron/origin';

describe('ownPages', () => {
  const packaged = ownPages(null);

  it.each(['app://paceline/index.html', 'app://paceline/', 'app://paceline/index.html#/today?period=2026-Q4'])(
    'takes %s for ours',
    (url) => expect(packaged(url)).toBe(true),
  );

  it.each([
    'app://paceline.evil/index.html',
    'app://evil/index.html',
    'app://user@paceline/index.html',
    'apps://paceline/index.html',
    'https://paceline/index.html',
    'http://localhost:5173/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'about:blank',
    '',
    'paceline',
  ])('takes %s for foreign', (url) => expect(packaged(url)).toBe(false));

  it('takes the dev server for ours while developing, on its very port', () => {
    const developing = ownPages('http://localhost:5173');
    expect(developing('http://localhost:5173/index.html')).toBe(true);
    expect(developing('http://localhost:5174/')).toBe(false);
    expect(developing('http://localhost:5173.evil.example/')).toBe(false);
  });
});
