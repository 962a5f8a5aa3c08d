import type { Access } from '../../../desk/kit/fsi/access';

/** The sandbox clinic as a desk is told of it. */
export const anAccess = (over: Partial<Access> = {}): Access => ({
  institutionCode: 'H50010300902',
  institutionName: '示例社区中心',
  scheme: 'csb',
  account: 'account',
  secret: 'secret',
  operatorId: '1001',
  operatorName: '王芳',
  ...over,
});
