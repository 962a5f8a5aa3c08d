/** The masked real name. */
export default definePageConfig({ navigationBarTitleText: '授权激活' });
