/** The pay code by hand. */
export default definePageConfig({ navigationBarTitleText: '自费支付' });
