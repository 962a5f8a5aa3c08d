import { choose, isAmong } from './chance';

const surnames = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任',
  ...'姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武',
  ...['欧阳', '上官', '司马', '诸葛'],
];
const forMen = [
  ...'伟强磊军洋勇杰涛超明刚平辉鹏华飞鑫波斌宇浩凯健俊帆帅旭宁龙林阳建国志文德海山峰',
];
const forWomen = [
  ...'芳娜敏静丽艳娟霞秀兰英桂玉萍红玲燕梅莉颖婷慧雪琳晶倩雯洁菊凤云香珍琴蓉佳怡欣悦',
];

const uyghurMen = ['艾山', '买买提', '阿不都热合曼', '吐尔逊', '艾力', '玉素甫', '亚森', '库尔班'];
const uyghurWomen = [
  '阿依古丽',
  '古丽努尔',
  '热依汗',
  '帕提古丽',
  '阿孜古丽',
  '米热姑丽',
  '祖丽菲亚',
];
const tibetanFirst = ['扎西', '次仁', '洛桑', '丹增', '格桑', '索朗', '巴桑', '旦增'];
const tibetanMen = ['多吉', '顿珠', '平措', '旺堆', '罗布', '朗杰'];
const tibetanWomen = ['卓玛', '央金', '拉姆', '卓嘎', '曲珍', '白玛'];

/** For whom a name is made up. */
export interface NameSeed {
  /** Any whole number: the same one is given the same name. */
  readonly number: number;
  readonly isMale: boolean;
  /** Code of dictionary `naty`. */
  readonly people: string;
}

function chineseName({ number, isMale, people }: NameSeed): string {
  const given = isMale ? forMen : forWomen;
  const isHuiMa = people === '3' && isAmong(35, number, 1);
  const surname = isHuiMa ? '马' : choose(surnames, number, 2);
  const first = choose(given, number, 3);
  return isAmong(22, number, 4) ? surname + first : surname + first + choose(given, number, 5);
}

/** A name as people of that nationality carry it in Chinese script. */
export function makeName(seed: NameSeed): string {
  const { number, isMale, people } = seed;
  // An own name, a middle dot, the father's name.
  if (people === '5')
    return `${choose(isMale ? uyghurMen : uyghurWomen, number, 6)}·${choose(uyghurMen, number, 7)}`;
  if (people === '4')
    return choose(tibetanFirst, number, 8) + choose(isMale ? tibetanMen : tibetanWomen, number, 9);
  return chineseName(seed);
}
