/** The last step where a credential is claimed. */
export default definePageConfig({ navigationBarTitleText: '领取凭证' });
