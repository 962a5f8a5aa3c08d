import type { BusinessType } from '@contract/desk';

/** The national table code_biz_type. @requirement E1 E2 E3 E5 */
export const businessTypes: readonly BusinessType[] = [
  { code: '01101', name: '挂号' },
  { code: '01102', name: '住院建档' },
  { code: '01103', name: '入院登记' },
  { code: '01104', name: '缴纳预缴金' },
  { code: '01201', name: '问诊' },
  { code: '01202', name: '预约检查' },
  { code: '01203', name: '检查' },
  { code: '01204', name: '治疗' },
  { code: '01301', name: '结算' },
  { code: '01302', name: '取药' },
  { code: '01303', name: '取报告' },
  { code: '01304', name: '打印票据和清单' },
  { code: '01305', name: '病历材料复印' },
  { code: '02121', name: '药店购药' },
  { code: '02122', name: '下载外购处方' },
  { code: '03131', name: '医疗类APP线上身份认证' },
  { code: '03132', name: '医疗类APP线上结算' },
  { code: '05101', name: '线下修改密码' },
];

const byCode = new Map(businessTypes.map((one) => [one.code, one]));

/** The row of a code, or null. */
export const businessTypeOf = (code: string): BusinessType | null => byCode.get(code) ?? null;
