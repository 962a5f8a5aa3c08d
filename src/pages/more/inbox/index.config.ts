/** What the holder was told. */
export default definePageConfig({ navigationBarTitleText: '消息' });
