/** The agreement, on Alipay. */
export default definePageConfig({ navigationBarTitleText: '同意协议' });
