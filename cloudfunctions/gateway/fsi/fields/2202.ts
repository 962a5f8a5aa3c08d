import { may, must, nothing, one, tableOf } from './field';

/** 2202 门诊挂号撤销 */
export const fields2202 = tableOf({
  infno: '2202',
  name: '门诊挂号撤销',
  input: {
    data: one({
      psn_no: must.text(30, '人员编号'),
      mdtrt_id: must.text(30, '就诊ID'),
      ipt_otp_no: must.text(30, '住院/门诊号'),
      exp_content: may.json(4000, '字段扩展'),
    }),
  },
  output: nothing,
});
