/** The words of 长辈版. Some platforms call it 关怀版: both names are said. */
export const copy = {
  name: '长辈版（关怀版）',
  words: '大字、大按钮，内容更简单',
  turnOn: '长辈版',
  turnOff: '返回标准版',
  turnOnLabel: '切换到长辈版，也叫关怀版，大字、大按钮',
  turnOffLabel: '正在使用长辈版（关怀版），返回标准版',
} as const;
