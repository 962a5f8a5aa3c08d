import { must, nodes, one, tableOf } from './field';

/** 9002 签退 */
export const fields9002 = tableOf({
  infno: '9002',
  name: '签退',
  input: {
    signOut: one({
      sign_no: must.text(30, '签到编号'),
      opter_no: must.text(20, '操作员编号'),
    }),
  },
  output: nodes({
    signoutoutb: one({
      sign_time: must.time('签退时间'),
    }),
  }),
});
