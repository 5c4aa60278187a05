import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLaunchOptions } from '../../../../src/main/electron/launch-options';

describe('readLaunchOptions', () => {
  it('takes the folder from the command line before the environment', () => {
    const env = { PACELINE_DATA: '/from/env' };
    expect(readLaunchOptions(['electron', '.', '--data', '/from/line'], env, true).dataFolder).toBe('/from/line');
    expect(readLaunchOptions(['electron', '.', '--data=/from/line'], env, true).dataFolder).toBe('/from/line');
    expect(readLaunchOptions(['electron', '.'], env, true).dataFolder).toBe('/from/env');
    expect(readLaunchOptions(['electron', '.'], {}, true).dataFolder).toBeNull();
    expect(readLaunchOptions(['electron', '.', '--data'], {}, true).dataFolder).toBeNull();
  });

  it('makes a relative folder absolute where the person stands', () => {
    expect(readLaunchOptions(['--data', 'firm'], {}, true).dataFolder).toBe(resolve('firm'));
  });

  it('knows a dev server only in an app that is not packaged', () => {
    const env = { ELECTRON_RENDERER_URL: 'http://localhost:5173' };
    expect(readLaunchOptions([], env, false).devServer).toBe('http://localhost:5173');
    expect(readLaunchOptions([], env, true).devServer).toBeNull();
  });
});
