import { any, may, must, nodes, one, tableOf } from './field';

/** 5206 人员累计信息查询 */
export const fields5206 = tableOf({
  infno: '5206',
  name: '人员累计信息查询',
  input: {
    data: one({
      psn_no: must.text(30, '人员编号'),
      cum_ym: may.text(6, '累计年月'),
    }),
  },
  output: nodes({
    cuminfo: any({
      insutype: must.code(6, '险种类型', 'insutype'),
      year: must.text(4, '年度'),
      cum_ym: must.text(6, '累计年月'),
      cum_type_code: must.text(10, '累计类别代码'),
      cum: must.number(16, 2, '累计值'),
    }),
  }),
});
