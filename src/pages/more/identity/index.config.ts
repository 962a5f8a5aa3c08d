/** The pay password, asked by the platform. */
export default definePageConfig({ navigationBarTitleText: '身份验证' });
