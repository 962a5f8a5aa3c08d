import type { AccessScheme } from '../../kit/fsi/access';
import type { FsiProblem } from '../../kit/fsi/client';

/** The words of the access sheet. */
export const words = {
  title: '接入设置',
  lead: '本机按机构自己的账号和密钥，向医保网关签名发报文。密钥只留在这个标签页，关闭即清除。',
  code: '机构编号',
  name: '机构名称',
  scheme: '签名方式',
  account: '接入账号',
  secret: '密钥',
  operatorId: '工号',
  operatorName: '操作员姓名',
  save: '签到',
  trying: '正在签到…',
  incomplete: '请填写完整；机构编号是 H 或 P 加 11 位数字',
  sandbox: '沙箱',
  hints: '试用机构',
  hintsLead: '均为虚构，点一下即填入并签到。',
  off: '签退',
} as const;

/** The three ways of signing, as vendors call them. */
export const schemeWords: Readonly<Record<AccessScheme, string>> = {
  tif: 'TIF · SHA-256',
  csb: 'CSB · HMAC-SHA1',
  ca: 'x-ca · HMAC-SM3',
};

/** Why the gateway did not take the sign-on. */
export function problemWords(problem: FsiProblem): string {
  switch (problem.kind) {
    case 'denied':
      return `网关没有接受：${problem.words}。请核对机构编号、签名方式、账号和密钥`;
    case 'refused':
      return `签到没有成功：${problem.words}`;
    case 'unanswered':
      return '网关没有应答，请检查网络后再签到';
  }
}
