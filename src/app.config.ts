/** Pages, in the order a person meets them; the first is where search leads, the code is where the card pack leads. */
export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/code/index',
    'pages/identity/index',
    'pages/agreement/index',
    'pages/authorise/index',
    'pages/face/index',
    'pages/done/index',
    'pages/password/index',
    'pages/phone/index',
    'pages/self-pay/index',
  ],
  window: {
    navigationBarTitleText: '医保电子凭证',
    navigationBarBackgroundColor: '#ffffff',
    navigationBarTextStyle: 'black',
    backgroundColor: '#f2f6fc',
  },
  lazyCodeLoading: 'requiredComponents',
});
