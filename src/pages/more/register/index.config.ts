/** Name and number, where no platform vouches for them. */
export default definePageConfig({ navigationBarTitleText: '实名注册' });
