/**
 * Pages, in the order a person meets them; the first is where search leads, the code is where the card pack leads.
 * What lies on the way from launch to the code is in the main package; everything else is in `pages/more`, which
 * the platform fetches while the first page is being read.
 * A browser has two pages more, for whom no platform vouches.
 */
export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/code/index',
    'pages/region/index',
    'pages/identity/index',
    'pages/agreement/index',
    'pages/authorise/index',
    'pages/face/index',
    'pages/done/index',
    ...(process.env['TARO_ENV'] === 'h5' ? ['pages/register/index', 'pages/claim/index'] : []),
  ],
  subPackages: [
    {
      root: 'pages/more',
      pages: [
        'guardian/index',
        'password/index',
        'phone/index',
        'self-pay/index',
        'mine/index',
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
