/** Where the credential is open. */
export default definePageConfig({ navigationBarTitleText: '已开通渠道' });
