/** Where the card pack leads. */
export default definePageConfig({ navigationBarTitleText: '医保码' });
