/**
 * Pages, in the order a person meets them; the first is where search leads, the code is where the card pack leads.
 * The holder's way from launch to the code is in the main package; everything else, the steps of an activation
 * too, is in `pages/more`, which the platform fetches while the first page is being read.
 * A browser has two pages more, for whom no platform vouches.
 */
export default defineAppConfig({
  pages: ['pages/home/index', 'pages/code/index'],
  subPackages: [
    {
      root: 'pages/more',
      pages: [
        'region/index',
        'identity/index',
        'agreement/index',
        'authorise/index',
        'guardian/index',
        'face/index',
        'done/index',
        ...(process.env['TARO_ENV'] === 'h5' ? ['register/index', 'claim/index'] : []),
        'password/index',
        'phone/index',
        'self-pay/index',
        'mine/index',
        'inbox/index',
        'receipt/index',
        'channels/index',
        'deregister/index',
      ],
    },
  ],
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['pages/more'] },
    'pages/code/index': { network: 'all', packages: ['pages/more'] },
  },
  window: {
    navigationBarTitleText: '医保电子凭证',
    navigationBarBackgroundColor: '@bar',
    navigationBarTextStyle: '@barWords',
    backgroundColor: '@ground',
  },
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
});
