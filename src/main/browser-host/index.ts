import { join } from 'node:path';
import { requireSupportedNode } from '../node-version';

requireSupportedNode();
const { run } = await import('./run');
// The entry knows where the build lies; its chunks are elsewhere.
await run(join(import.meta.dirname, '..'));
