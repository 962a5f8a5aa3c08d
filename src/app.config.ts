/** Pages, in the order a person meets them; the first is where search leads. */
export default defineAppConfig({
  pages: ['pages/home/index'],
  window: {
    navigationBarTitleText: '医保电子凭证',
    navigationBarBackgroundColor: '#ffffff',
    navigationBarTextStyle: 'black',
    backgroundColor: '#f2f6fc',
  },
  lazyCodeLoading: 'requiredComponents',
});
