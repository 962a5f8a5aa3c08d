import { must, nothing, one, tableOf } from './field';

/** 2504 人员慢特病备案撤销 */
export const fields2504 = tableOf({
  infno: '2504',
  name: '人员慢特病备案撤销',
  input: {
    data: one({
      trt_dcla_detl_sn: must.text(30, '待遇申报明细流水号'),
      psn_no: must.text(30, '人员编号'),
      memo: must.text(500, '备注'),
    }),
  },
  output: nothing,
});
