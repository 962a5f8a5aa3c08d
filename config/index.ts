import { join, resolve } from 'node:path';
import { defineConfig } from '@tarojs/cli';
import { aliases } from './aliases';
import { h5 } from './h5';
import { terser } from './terser';

const root = resolve(__dirname, '..');
const inProduction = process.env['NODE_ENV'] === 'production';

/** One code base, three outputs: dist/weapp, dist/alipay and dist/h5. */
export default defineConfig<'webpack5'>({
  projectName: 'yima',
  date: '2026-11-23',
  designWidth: 375,
  deviceRatio: { 375: 2, 750: 1 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env['TARO_ENV']}`,
  framework: 'react',
  // Pages nest to seven (measured in the browser); deeper ones would go on in a component of Taro’s own. 28 KB less.
  baseLevel: 8,
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  // The disk cache brings a second build from half a minute to a few seconds.
  cache: { enable: true },
  plugins: [join(root, 'config/accessibility-plugin.ts')],
  alias: aliases,
  env: {
    // An origin that does not exist: the phone's host maps it as a DNS would. A real deployment names its own.
    TARO_APP_API: JSON.stringify(process.env['TARO_APP_API'] ?? 'https://yima.sandbox'),
    TARO_APP_CLOUD_ENV: JSON.stringify(process.env['TARO_APP_CLOUD_ENV'] ?? ''),
  },
  terser,
  mini: {
    compile: { include: [join(root, 'contract'), join(root, 'config')] },
    // Sizes are true pixels: targets stay 44 wide and codes keep whole pixels on every screen.
    postcss: { pxtransform: { enable: false } },
    // Each part's classes carry its own name, so the order of the style sheets decides nothing.
    miniCssExtractPluginOption: { ignoreOrder: true },
    webpackChain(chain) {
      if (inProduction)
        chain.resolve.alias.set('mobx$', require.resolve('mobx/dist/mobx.esm.production.min.js'));
    },
  },
  h5: h5(inProduction),
});
