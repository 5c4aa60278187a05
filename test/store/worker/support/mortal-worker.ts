import { parentPort, workerData } from 'node:worker_threads';
import type { ToWorker } from '../../../../src/main/link/protocol';
import { serve } from '../../../../src/main/worker/serve';

/** The real worker, but it can be told to fail as a bug would, or to hang. */
if (parentPort === null) throw new Error('Not a program');
parentPort.on('message', (message: ToWorker) => {
  if (message.kind !== 'call') return;
  if (message.path[0] === 'die') throw new Error('A bug in the worker');
  if (message.path[0] === 'hang') for (;;);
});
serve(parentPort, workerData);
