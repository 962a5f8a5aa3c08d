import { any, may, must, nodes, one, tableOf } from './field';

/** 5301 人员慢特病备案查询 */
export const fields5301 = tableOf({
  infno: '5301',
  name: '人员慢特病备案查询',
  input: {
    data: one({
      psn_no: must.text(30, '人员编号'),
    }),
  },
  output: nodes({
    feedetail: any({
      opsp_dise_code: must.text(30, '门慢门特病种目录代码'),
      opsp_dise_name: must.text(300, '门慢门特病种名称'),
      begndate: must.date('开始日期'),
      enddate: may.date('结束日期'),
    }),
  }),
});
