import { parentPort, workerData } from 'node:worker_threads';
import { serve } from './serve';

if (parentPort === null) throw new Error('This is the worker of a door; start one of the doors');
await serve(parentPort, workerData);
