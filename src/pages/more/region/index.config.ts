/** Where the person is insured. */
export default definePageConfig({ navigationBarTitleText: '选择参保地' });
