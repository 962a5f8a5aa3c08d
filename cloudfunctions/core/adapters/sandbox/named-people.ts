import type { InsuredRecord } from '../../ports/insured-base';
import { namedPhonesFrom } from './generated-people';
import type { Outcomes } from './outcomes';
import type { SandboxPerson } from './person';
import { regionOf, type RegionCode } from './places';
import { residentId } from './resident-id';

/** Somebody to try a situation with, by name. */
export interface NamedPerson extends SandboxPerson {
  /** The situation in two or three characters. */
  readonly label: string;
  /** What happens when this person tries. */
  readonly note: string;
  /** Where the outside services treat this person unlike others by themselves. */
  readonly habits: Partial<Outcomes>;
}

interface Line {
  readonly key: string;
  readonly name: string;
  readonly label: string;
  readonly note: string;
  /** County of birth, birth date, sequence above 900 (odd for men): never a generated number. */
  readonly born: readonly [county: string, date: string, sequence: number];
  /** Dictionary `naty`; Han when absent. */
  readonly people?: string;
  /** Region, insutype, psn_type, fen on the personal account; null for somebody not insured. */
  readonly insured: readonly [RegionCode, string, string, number | null] | null;
  readonly paused?: true;
  /** The insured base has no phone number. */
  readonly noPhoneOnFile?: true;
  /** The insured base still has this name. */
  readonly nameOnFile?: string;
  readonly habits?: Partial<Outcomes>;
}

const lines: readonly Line[] = [
  {
    key: 'zhang-wei',
    name: '张伟',
    label: '在职职工',
    note: '一切顺利',
    born: ['110108', '1985-03-12', 951],
    insured: ['110108', '310', '11', 325_680],
  },
  {
    key: 'wang-xiuying',
    name: '王秀英',
    label: '退休职工',
    note: '七十多岁，一切顺利',
    born: ['110101', '1952-08-25', 952],
    insured: ['110100', '310', '12', 1_086_032],
  },
  {
    key: 'li-guihua',
    name: '李桂花',
    label: '城乡居民',
    note: '没有个人账户',
    born: ['510603', '1978-11-03', 954],
    insured: ['510603', '390', '15', null],
  },
  {
    key: 'chen-xiaoyu',
    name: '陈小雨',
    label: '小学生',
    note: '未满十四岁，需由监护人到窗口办理',
    born: ['500103', '2017-06-01', 956],
    insured: ['500103', '390', '1403', null],
  },
  {
    key: 'zhao-peng',
    name: '赵鹏',
    label: '暂停参保',
    note: '可以激活，显示暂停参保',
    born: ['500112', '1990-01-17', 953],
    insured: ['500112', '310', '11', 12_050],
    paused: true,
  },
  {
    key: 'liu-yang',
    name: '刘洋',
    label: '未参保',
    note: '查不到参保信息，不能激活',
    born: ['510623', '1996-09-09', 955],
    insured: null,
  },
  {
    key: 'sun-wei',
    name: '孙𬱖',
    label: '生僻字',
    note: '名字里有基本平面以外的字',
    born: ['510681', '1988-02-29', 958],
    insured: ['510600', '310', '11', 88_800],
  },
  {
    key: 'ayiguli',
    name: '阿依古丽·阿不都热合曼',
    label: '维吾尔族',
    note: '名字长，带间隔号',
    born: ['650102', '1993-05-20', 960],
    people: '5',
    insured: ['650100', '310', '11', 203_015],
  },
  {
    key: 'ciren-zhuoma',
    name: '次仁卓玛',
    label: '藏族',
    note: '名字没有姓；参保信息里没有手机号',
    born: ['540102', '1969-12-30', 962],
    people: '4',
    insured: ['540100', '390', '15', null],
    noPhoneOnFile: true,
  },
  {
    key: 'zhou-jianguo',
    name: '周建国',
    label: '人脸不符',
    note: '人脸识别总是不通过',
    born: ['110105', '1958-10-01', 957],
    insured: ['110105', '310', '12', 640_500],
    habits: { face: 'noMatch' },
  },
  {
    key: 'wu-min',
    name: '吴敏',
    label: '实名服务中断',
    note: '实名服务不可用，改回正常后重试可继续',
    born: ['110108', '1982-07-14', 964],
    insured: ['110108', '310', '11', 45_990],
    habits: { realName: 'down' },
  },
  {
    key: 'ma-hui',
    name: '马慧敏',
    label: '改过名字',
    note: '参保信息里还是原来的名字',
    born: ['640104', '1991-04-08', 966],
    people: '3',
    insured: ['640100', '310', '11', 77_321],
    nameOnFile: '马慧',
  },
  {
    key: 'xu-ting',
    name: '徐婷',
    label: '付款码受限',
    note: '平台不给打开付款码',
    born: ['450103', '2001-03-08', 968],
    insured: ['450103', '390', '1404', null],
    habits: { payCode: 'refused' },
  },
  {
    key: 'he-jun',
    name: '何军',
    label: '短信中断',
    note: '短信服务不可用',
    born: ['500242', '1975-05-04', 959],
    people: '15',
    insured: ['500242', '390', '15', null],
    habits: { sms: 'down' },
  },
];

function toPerson(line: Line, order: number): NamedPerson {
  const [county, birthDate, sequence] = line.born;
  const idNumber = residentId(county, birthDate, sequence);
  const identity = { name: line.name, idType: '01', idNumber };
  const phone = `169${namedPhonesFrom + order + 1}`;
  const { insured } = line;
  const record: InsuredRecord | null = insured && {
    identity: { ...identity, name: line.nameOnFile ?? line.name },
    insuredRegion: regionOf(insured[0]),
    insuranceType: insured[1],
    personType: insured[2],
    insurance: line.paused ? 'paused' : 'active',
    phone: line.noPhoneOnFile ? null : phone,
    personalAccountFen: insured[3],
  };
  return {
    key: line.key,
    label: line.label,
    note: line.note,
    habits: line.habits ?? {},
    identity,
    birthDate,
    isMale: sequence % 2 === 1,
    people: line.people ?? '1',
    phone,
    record,
  };
}

/** The people of the picker, in its order. Their keys, numbers and phones do not change. */
export const namedPeople: readonly NamedPerson[] = lines.map(toPerson);
