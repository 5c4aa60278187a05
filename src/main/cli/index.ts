import { requireSupportedNode } from '../node-version';

requireSupportedNode();
const { run } = await import('./run');
process.exitCode = await run(process.argv.slice(2));
