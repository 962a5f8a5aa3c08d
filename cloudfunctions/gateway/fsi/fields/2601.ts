import { must, nothing, one, tableOf } from './field';

/** 2601 冲正交易 */
export const fields2601 = tableOf({
  infno: '2601',
  name: '冲正交易',
  input: {
    data: one({
      psn_no: must.text(30, '人员编号'),
      omsgid: must.text(30, '原发送方报文ID'),
      oinfno: must.text(4, '原交易编号'),
    }),
  },
  output: nothing,
});
