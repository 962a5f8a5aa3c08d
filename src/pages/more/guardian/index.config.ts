/** A guardian's consent for somebody under 14. */
export default definePageConfig({ navigationBarTitleText: '监护人同意' });
