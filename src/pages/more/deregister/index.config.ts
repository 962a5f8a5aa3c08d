/** A new photo, or an end. */
export default definePageConfig({ navigationBarTitleText: '更换照片与注销' });
