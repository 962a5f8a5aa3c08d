import { join, resolve } from 'node:path';
import type { IH5Config } from '@tarojs/taro/types/compile';

const root = resolve(__dirname, '..');
const taroSheet = '@tarojs/components/dist/taro-components/taro-components.css';

/** The same pages as a browser loads them, in the frame of a bank's or a city's app. */
export const h5 = (inProduction: boolean): IH5Config => ({
  publicPath: './', // Served from a folder of any name.
  router: { mode: 'hash' }, // Any web server will do: one page, no rewriting of addresses.
  useHtmlComponents: true,
  compile: { include: [join(root, 'contract')] },
  output: {
    filename: 'js/[name].[contenthash:8].js',
    chunkFilename: 'js/[name].[contenthash:8].js',
  },
  miniCssExtractPluginOption: {
    ignoreOrder: true,
    filename: 'css/[name].[contenthash:8].css',
    chunkFilename: 'css/[name].[contenthash:8].css',
  },
  postcss: { pxtransform: { enable: false } },
  webpackChain(chain) {
    // A few of the browser's own elements, instead of Taro's hundred.
    chain.resolve.alias.set('@tarojs/components$', join(root, 'config/h5-components.js'));
    chain.resolve.alias.set(`${taroSheet}$`, join(root, 'src/platform/browser-elements.scss'));
    // Parts that several pages share are sent once.
    chain.optimization.splitChunks({ chunks: 'all', minSize: 8_000 });
    if (inProduction)
      chain.resolve.alias.set('mobx$', require.resolve('mobx/dist/mobx.esm.production.min.js'));
  },
});
