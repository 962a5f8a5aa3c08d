/** What a holder may change. */
export default definePageConfig({ navigationBarTitleText: '我的' });
