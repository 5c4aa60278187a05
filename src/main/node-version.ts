const OLDEST_NODE_MAJOR = 22;

/**
 * Stops with a plain sentence where Node is too old: the database driver would crash without a word there. Entries
 * call this before they load anything else.
 */
export function requireSupportedNode(version: string = process.versions.node): void {
  if (Number(version.split('.')[0]) >= OLDEST_NODE_MAJOR) return;
  process.stderr.write(
    `Paceline needs Node ${OLDEST_NODE_MAJOR} or newer and this is ${version}. Nothing was opened or changed.\n` +
      'The project brings its own Node: run `npm ci`, then start it through npm (`npm start`, `npm run cli -- …`).\n',
  );
  process.exit(1);
}
