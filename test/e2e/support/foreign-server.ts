import { createServer } from 'node:http';

export interface ForeignServer extends AsyncDisposable {
  readonly origin: string;
  /** What reached it: nothing, where the app keeps its word. */
  readonly hits: readonly string[];
}

/** A site outside the app, on this machine: reachable, were it not for the guards. */
export async function openForeignServer(): Promise<ForeignServer> {
  const hits: string[] = [];
  const server = createServer((request, response) => {
    hits.push(request.url ?? '');
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end('foreign');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The foreign site has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    hits,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
