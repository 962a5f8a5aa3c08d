/** Which way imports may point. Each rule says why; each is proved by a planted violation in a test. */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const only = (...paths) => ({ pathNot: [...paths, '\\.(css|scss)$', '(^|/)node_modules/'] });

module.exports = {
  forbidden: [
    rule(
      'no-cycle',
      'A cycle means two files are one thing; merge them or cut the knot.',
      {},
      { circular: true },
    ),
    rule(
      'resolves',
      'An import that resolves to nothing fails only on the phone.',
      {},
      { couldNotResolve: true },
    ),
    rule(
      'no-dev-package-in-product',
      'Shipped code must run after an install without development packages.',
      { path: '^(src|contract|cloudfunctions|desk|host/server)/' },
      { dependencyTypes: ['npm-dev'], pathNot: ['(^|/)node_modules/@types/'] },
    ),
    rule(
      'no-test-in-product',
      'The product must not need its tests.',
      { pathNot: '^(test|scripts)/' },
      { path: '^test/' },
    ),
    rule(
      'contract-stands-alone',
      'The contract is what all sides promise; it cannot know any side.',
      { path: '^contract/' },
      { pathNot: ['^contract/', '(^|/)node_modules/valibot/'] },
    ),
    rule(
      'pages-wire-features',
      'A page is a route: it wires features to it and knows no cloud.',
      { path: '^src/pages/' },
      { path: '^(src/(api|platform)/|cloudfunctions|desk|host|scripts)' },
    ),
    rule(
      'features-do-not-know-each-other',
      'A task is understood alone; what two share belongs below them.',
      { path: '^src/features/([^/]+)/' },
      { path: '^src/features/', pathNot: '^src/features/$1/' },
    ),
    rule(
      'features-point-down',
      'Features use api, platform, ui and contract, never pages or the app.',
      { path: '^src/features/' },
      { path: '^(src/pages/|src/app|src/stores|cloudfunctions|desk|host|scripts)' },
    ),
    rule(
      'ui-takes-props',
      'A part that takes only props can be shown, tested and reused anywhere.',
      { path: '^src/ui/' },
      {
        path: '^(src/(api|platform|features|pages)/|src/[^/]+$|cloudfunctions|desk|host|scripts|.*node_modules/mobx)',
      },
    ),
    rule(
      'api-knows-platform-and-contract',
      'The api turns replies into Results; it knows the transport and the contract only.',
      { path: '^src/api/' },
      only('^src/api/', '^src/platform/', '^contract/'),
    ),
    rule(
      'platform-stands-alone',
      'An ability of the phone knows the contract and nothing of ours.',
      { path: '^src/platform/' },
      only('^src/platform/', '^contract/'),
    ),
    rule(
      'taro-device-calls-under-platform',
      'Differences of the platforms live in one folder.',
      { path: '^src/', pathNot: '^src/(platform|app\\.tsx|pages)/?' },
      { path: '(^|/)node_modules/@tarojs/taro/' },
    ),
    rule(
      'nobody-names-a-platform-file',
      'The build chooses the platform; naming a file would ship the wrong one.',
      { path: '^src/' },
      { path: '\\.(weapp|alipay|h5)\\.tsx?$' },
    ),
    rule(
      'no-validators-on-the-phone',
      'Schemas weigh on the phone and the cloud checks anyway; types are free.',
      { path: '^src/' },
      { path: '^(contract/schema/|.*node_modules/valibot/)', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'domain-is-pure',
      'Rules take facts and answer; they do no I/O and know no adapter.',
      { path: '^cloudfunctions/core/domain/' },
      { pathNot: ['^cloudfunctions/core/domain/', '^contract/'] },
    ),
    rule(
      'ports-know-only-rules',
      'A port says what the rules need, not how it is done.',
      { path: '^cloudfunctions/core/ports/' },
      { pathNot: ['^cloudfunctions/core/(ports|domain)/', '^contract/'] },
    ),
    rule(
      'the-door-knows-ports',
      'Every function shares the door; it must not know what stands behind a port, nor any function.',
      { path: '^cloudfunctions/core/door/' },
      only('^cloudfunctions/core/(door|ports|domain)/', '^contract/'),
    ),
    rule(
      'proofs-know-ports',
      'What several functions ask of a person (tries, slips, codes by SMS, tickets) must not know what stands behind a port.',
      { path: '^cloudfunctions/core/proof/' },
      only('^cloudfunctions/core/(proof|ports|domain)/', '^contract/'),
    ),
    rule(
      'telling-knows-ports',
      'Whoever settles tells, and whoever wakes delivers: the way to the person must not know who called it.',
      { path: '^cloudfunctions/core/telling/' },
      only('^cloudfunctions/core/(telling|ports|domain)/', '^contract/'),
    ),
    rule(
      'adapters-know-ports',
      'An adapter serves ports; it must not know who uses them.',
      { path: '^cloudfunctions/core/adapters/' },
      { ...only('^cloudfunctions/core/', '^contract/'), dependencyTypesNot: ['core'] },
    ),
    rule(
      'verbs-know-no-adapter',
      'Only index.ts picks real adapters, so that a verb can be run with any.',
      { path: '^cloudfunctions/(?!core/)[^/]+/(?!index\\.ts$)' },
      { path: '^cloudfunctions/core/adapters/' },
    ),
    rule(
      'functions-do-not-know-each-other',
      'Each function is deployed alone.',
      { path: '^cloudfunctions/(?!core/)([^/]+)/' },
      { path: '^cloudfunctions/', pathNot: '^cloudfunctions/(core|$1)/' },
    ),
    rule(
      'sql-under-postgres',
      'One folder speaks SQL; everything else speaks ports.',
      {
        path: '^(src|contract|cloudfunctions|desk)/',
        pathNot: '^cloudfunctions/core/adapters/postgres/',
      },
      { path: '(^|/)node_modules/(pg|kysely|@types/pg)/', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'desks-share-the-kit-only',
      'Desks are deployed alone and speak the contract.',
      { path: '^desk/([^/]+)/' },
      only('^desk/(kit|$1)/', '^contract/'),
    ),
    rule(
      'phone-knows-no-cloud',
      'The mini-program is built alone: what it shares with the cloud is the contract.',
      { path: '^src/' },
      { path: '^(cloudfunctions|desk|host|scripts)/' },
    ),
    rule(
      'host-needs-no-scripts',
      'Scripts start the host; the host must run without them.',
      { path: '^host/' },
      { path: '^scripts/' },
    ),
    rule(
      'cloud-knows-no-client',
      'The cloud serves any client; it must not import one.',
      { path: '^cloudfunctions/' },
      { path: '^(src|desk|host|scripts)/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data|node_modules/.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
