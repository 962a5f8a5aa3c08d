/** The face check and its own consent. */
export default definePageConfig({ navigationBarTitleText: '人脸识别' });
