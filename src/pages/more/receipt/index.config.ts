/** What a message tells of. */
export default definePageConfig({ navigationBarTitleText: '结算详情' });
