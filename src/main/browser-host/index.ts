import { requireSupportedNode } from '../node-version';

requireSupportedNode();
const { run } = await import('./run');
await run();
