/** The rules of the house (docs/architecture.md). Each message says where the code belongs instead. */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    rule(
      'no-cycles',
      'Two files that need each other are one thought: move the shared part into a third.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    rule(
      'shared-is-pure',
      'shared may import only shared and pure packages: no Node, no DOM, no Electron, no React.',
      { path: '^src/shared' },
      {
        path: ['^src/(main|preload|renderer)', '(^|/)node_modules/(electron|react|react-dom|better-sqlite3|echarts)/'],
      },
    ),
    rule(
      'shared-no-node',
      'shared runs anywhere: pass what Node gives in as an argument.',
      { path: '^src/shared' },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'kpi-below-contract',
      'kpi, stats, calendar and domain know nothing of the contract: shape answers in a service.',
      { path: '^src/shared/(kpi|stats|calendar|domain)' },
      { path: '^src/shared/(contract|words|format)' },
    ),
    rule(
      'contract-without-words',
      'The contract carries keys and numbers, never words.',
      { path: '^src/shared/contract' },
      { path: '^src/shared/(words|format)' },
    ),
    rule(
      'one-driver',
      'Only store/driver.ts opens SQLite: add a store function instead.',
      { path: '^src', pathNot: '^src/main/store/driver' },
      { path: 'better-sqlite3' },
    ),
    rule(
      'store-is-the-ground',
      'The store imports shared and itself, nothing above it.',
      { path: '^src/main/store' },
      { path: '^src/(main/(?!store)|renderer|preload)' },
    ),
    rule(
      'services-below-doors',
      'Services never know who calls them.',
      { path: '^src/main/services' },
      { path: '^src/(main/(rpc|worker|link|electron|browser-host|cli)|renderer|preload)' },
    ),
    rule(
      'importing-is-a-tool',
      'importing reads files and plans; a service writes.',
      { path: '^src/main/importing' },
      { path: '^src/(main/(rpc|services|worker|link|electron|browser-host|cli|reporting)|renderer|preload)' },
    ),
    rule(
      'reporting-is-a-tool',
      'reporting turns a model into a page; a service gathers the model.',
      { path: '^src/main/reporting' },
      { path: '^src/(main/(rpc|services|store|worker|link|electron|browser-host|cli|importing)|renderer|preload)' },
    ),
    rule(
      'rpc-calls-services',
      'A handler calls a service, never the store.',
      { path: '^src/main/rpc' },
      { path: '^src/main/(store|importing|reporting|worker|link|electron|browser-host|cli)' },
    ),
    rule(
      'doors-use-rpc',
      'A door reaches the app through rpc and services, never the store.',
      { path: '^src/main/(electron|browser-host|cli|worker|link)' },
      { path: '^src/main/(store|importing|reporting)' },
    ),
    rule(
      'doors-only-forward',
      'The thread of a window or of a host never holds the data: ask through link, answer in worker.',
      { path: '^src/main/(index|electron|browser-host|link)' },
      { path: ['^src/main/rpc', '(^|/)node_modules/better-sqlite3/'], reachable: true },
    ),
    rule(
      'worker-behind-the-link',
      'The worker knows the link and nothing of the doors.',
      { path: '^src/main/(worker|link)' },
      { path: '^src/(main/(electron|browser-host|cli)|renderer|preload)' },
    ),
    rule(
      'doors-apart',
      'One door knows nothing of the others.',
      { path: '^src/main/(electron|browser-host|cli)/' },
      { path: '^src/main/(electron|browser-host|cli)/', pathNot: '^src/main/$1/' },
    ),
    rule(
      'electron-at-its-door',
      'Electron is imported only by its own door and the preload.',
      { path: '^src', pathNot: '^src/(main/index|main/electron|preload)' },
      { path: ['(^|/)node_modules/electron/', '^electron($|/)'] },
    ),
    rule(
      'preload-types-only',
      'The preload knows the bridge and nothing else.',
      { path: '^src/preload' },
      { path: '^src', pathNot: '^src/(preload|shared/contract/bridge)' },
    ),
    rule(
      'renderer-sees-shared',
      'The window imports shared; everything of main comes over the contract.',
      { path: '^src/renderer' },
      { path: '^src/(main|preload)' },
    ),
    rule(
      'charts-draw-charts',
      'Only charts imports echarts: add a build…Option there.',
      { path: '^src/renderer', pathNot: '^src/renderer/src/charts' },
      { path: 'node_modules/echarts' },
    ),
    rule(
      'api-speaks-rpc',
      'Only api speaks to the app: add a hook there.',
      { path: '^src/renderer', pathNot: '^src/renderer/src/api' },
      { path: 'node_modules/@orpc' },
    ),
    rule(
      'nothing-imports-an-entry',
      'An entry is where things start; nobody imports it.',
      {},
      { path: '^src/(main/index|main/(browser-host|cli|worker)/index|preload/index|renderer/src/main)\\.tsx?$' },
    ),
    rule('src-without-tests', 'src never imports test.', { path: '^src' }, { path: '^test' }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
    moduleSystems: ['es6', 'cjs'],
  },
};
