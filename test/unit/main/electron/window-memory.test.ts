import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recallWindow, rememberWindow, USUAL_PLACE } from '../../../../src/main/electron/window-memory';

const SCREEN = { x: 0, y: 0, width: 1920, height: 1080 };
const PLACE = { position: { x: 100, y: 50 }, width: 1200, height: 800, maximized: false };

describe('the place of the window', () => {
  let folder = '';
  let file = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'paceline-window-'));
    file = join(folder, 'window.json');
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const fail = (error: unknown) => {
    throw error;
  };

  it('is found again', () => {
    rememberWindow(file, PLACE, fail);
    expect(recallWindow(file, [SCREEN])).toEqual(PLACE);
    expect(readdirSync(folder)).toEqual(['window.json']);
  });

  it('keeps its size but not its position when its screen is gone', () => {
    rememberWindow(file, { ...PLACE, position: { x: 2500, y: 50 } }, fail);
    expect(recallWindow(file, [SCREEN])).toEqual({ ...PLACE, position: null });
    expect(recallWindow(file, [SCREEN, { ...SCREEN, x: 1920 }])).toMatchObject({ position: { x: 2500, y: 50 } });
  });

  it('counts as gone when the title bar cannot be caught', () => {
    rememberWindow(file, { ...PLACE, position: { x: 100, y: -40 } }, fail);
    expect(recallWindow(file, [SCREEN]).position).toBeNull();
    rememberWindow(file, { ...PLACE, position: { x: 1900, y: 0 } }, fail);
    expect(recallWindow(file, [SCREEN]).position).toBeNull();
  });

  it.each([
    '',
    '{',
    '[]',
    '{"width": 1e9}',
    JSON.stringify({ ...PLACE, width: 100 }),
    JSON.stringify({ ...PLACE, maximized: 1 }),
  ])('is the usual one where the file holds %j', (content) => {
    writeFileSync(file, content);
    expect(recallWindow(file, [SCREEN])).toEqual(USUAL_PLACE);
  });

  it('that cannot be kept is told and changes nothing', () => {
    const told = vi.fn();
    rememberWindow(join(folder, 'no such folder', 'window.json'), PLACE, told);
    expect(told).toHaveBeenCalledOnce();
  });
});

describe('replacing a file', () => {
  it('leaves the earlier one whole where the new one cannot be put in its place', () => {
    const folder = mkdtempSync(join(tmpdir(), 'paceline-window-'));
    writeFileSync(join(folder, 'window.json'), 'before');
    const told = vi.fn();
    // A folder stands where the file should go.
    rememberWindow(folder, PLACE, told);
    expect(told).toHaveBeenCalledOnce();
    expect(readFileSync(join(folder, 'window.json'), 'utf8')).toBe('before');
    rmSync(folder, { recursive: true });
  });
});
