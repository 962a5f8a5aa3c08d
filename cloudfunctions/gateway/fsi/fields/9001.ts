import { must, nodes, one, tableOf } from './field';

/** 9001 签到 */
export const fields9001 = tableOf({
  infno: '9001',
  name: '签到',
  input: {
    signIn: one({
      opter_no: must.text(20, '操作员编号'),
      mac: must.text(20, '签到MAC地址'),
      ip: must.text(20, '签到IP地址'),
    }),
  },
  output: nodes({
    signinoutb: one({
      sign_time: must.time('签到时间'),
      sign_no: must.text(30, '签到编号'),
    }),
  }),
});
