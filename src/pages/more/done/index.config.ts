/** The end of an activation. */
export default definePageConfig({ navigationBarTitleText: '激活成功' });
