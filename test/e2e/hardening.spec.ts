import { expect, test } from './fixtures.ts';
import { openForeignServer } from './support/foreign-server.ts';

test.describe('the page is a guest', () => {
  test('its preferences leave it nothing of the machine', async ({ app }) => {
    // Electron answers this without listing it in its types.
    const preferences = await app.electron.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      return contents && Reflect.get(contents, 'getLastWebPreferences').call(contents);
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    });
  });

  test('it has no Node, and exactly the bridge', async ({ app }) => {
    const seen = await app.window.evaluate(() => ({
      node: [
        typeof Reflect.get(window, 'require'),
        typeof Reflect.get(window, 'process'),
        typeof Reflect.get(window, 'module'),
      ],
      bridge: Object.keys(window.paceline).sort(),
      frozen: Object.isFrozen(window.paceline),
    }));
    expect(seen).toEqual({
      node: ['undefined', 'undefined', 'undefined'],
      bridge: ['call', 'onCommand', 'receiveFile'],
      frozen: true,
    });
  });

  test('the policy comes as a header', async ({ app }) => {
    const policy = await app.window.evaluate(async () =>
      (await fetch(location.pathname)).headers.get('content-security-policy'),
    );
    expect(policy?.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "font-src 'self' data:",
      "img-src 'self' data:",
      "connect-src 'self'",
      "frame-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
  });

  test('a script written into the page does not run, nor does text as code', async ({ app }) => {
    const outcome = await app.window.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "run by a stranger"';
      document.body.append(script);
      const image = document.createElement('img');
      image.setAttribute('onerror', 'document.title = "run by a stranger"');
      image.src = 'data:image/png;base64,broken';
      document.body.append(image);
      const setTimer = Reflect.get(window, 'setTimeout');
      try {
        setTimer('document.title = "run by a stranger"', 0);
      } catch {
        // Refusing loudly is as good.
      }
      return new Promise((resolve) => setTimeout(() => resolve(document.title), 200));
    });
    expect(outcome).not.toBe('run by a stranger');
  });

  test('nothing of the app is served but the window', async ({ app }) => {
    const statuses = await app.window.evaluate(async () => {
      const paths = [
        '/package.json',
        '/../main/index.js',
        '/%2e%2e/main/index.js',
        '/..%2fmain%2findex.js',
        '/assets/',
        '/made/',
      ];
      return Promise.all(paths.map(async (path) => (await fetch(path)).status));
    });
    expect(new Set(statuses)).toEqual(new Set([404]));
  });

  test('no procedure is found behind the names of objects', async ({ app }) => {
    const answers = await app.window.evaluate(() => {
      const paths = [
        ['__proto__'],
        ['constructor'],
        ['kpi', '__proto__'],
        ['kpi', 'today', 'constructor'],
        ['toString'],
        [],
      ];
      const call = (path: string[]) =>
        window.paceline.call(path, {}).then(
          (answer) => answer.ok,
          () => false,
        );
      return Promise.all(paths.map(call));
    });
    expect(answers).toEqual([false, false, false, false, false, false]);
  });
});

test.describe('nothing leaves the machine', () => {
  test('fetch, image, socket and frame reach no foreign address', async ({ app }) => {
    await using foreign = await openForeignServer();
    const outcome = await app.window.evaluate(async (origin) => {
      const failed = (promise: Promise<unknown>) =>
        promise.then(
          () => 'reached',
          () => 'refused',
        );
      const fetched = failed(fetch(`${origin}/fetch`));
      const drawn = new Promise<string>((resolve) => {
        const image = new Image();
        image.onload = () => resolve('reached');
        image.onerror = () => resolve('refused');
        image.src = `${origin}/image`;
      });
      const frame = document.createElement('iframe');
      frame.src = `${origin}/frame`;
      document.body.append(frame);
      const talked = new Promise<string>((resolve) => {
        try {
          const socket = new WebSocket(`${origin.replace('http', 'ws')}/socket`);
          socket.onopen = () => resolve('reached');
          socket.onerror = () => resolve('refused');
        } catch {
          resolve('refused');
        }
      });
      return Promise.all([fetched, drawn, talked]);
    }, foreign.origin);
    expect(outcome).toEqual(['refused', 'refused', 'refused']);
    expect(foreign.hits).toEqual([]);
  });

  test('the page goes to no foreign address and opens no window', async ({ app }) => {
    await using foreign = await openForeignServer();
    const before = app.window.url();
    const opened = await app.window.evaluate((origin) => {
      const link = document.createElement('a');
      link.href = `${origin}/blank`;
      link.target = '_blank';
      document.body.append(link);
      link.click();
      return window.open(`${origin}/window`);
    }, foreign.origin);
    expect(opened).toBeNull();

    await app.window.evaluate((origin) => {
      location.href = `${origin}/navigation`;
    }, foreign.origin);
    await app.window.waitForTimeout(300);
    expect(app.window.url()).toBe(before);
    expect(app.electron.windows()).toHaveLength(1);
    expect(foreign.hits).toEqual([]);
    await expect(app.window.locator('#root')).toBeAttached();
  });

  test('every permission is denied', async ({ app }) => {
    const answers = await app.window.evaluate(async () => {
      const state = async (name: PermissionName) => (await navigator.permissions.query({ name })).state;
      const located = new Promise<string>((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          ({ code }) => resolve(code === 1 ? 'denied' : 'no position'),
        ),
      );
      return Promise.all([state('geolocation'), state('notifications'), Notification.requestPermission(), located]);
    });
    expect(answers).toEqual(['denied', 'denied', 'denied', 'denied']);
  });
});
