import { any, may, must, nodes, one, tableOf } from './field';

/** 1201 医药机构信息获取 */
export const fields1201 = tableOf({
  infno: '1201',
  name: '医药机构信息获取',
  input: {
    medinsinfo: one({
      fixmedins_type: must.code(6, '定点医疗服务机构类型', 'fixmedins_type'),
      fixmedins_name: may.text(200, '定点医药机构名称'),
      fixmedins_code: may.text(12, '定点医药机构编号'),
    }),
  },
  output: nodes({
    medinsinfo: any({
      fixmedins_code: must.text(12, '定点医药机构编号'),
      fixmedins_name: must.text(200, '定点医药机构名称'),
      uscc: must.text(50, '统一社会信用代码'),
      fixmedins_type: must.code(6, '定点医疗服务机构类型', 'fixmedins_type'),
      hosp_lv: may.code(6, '医院等级', 'hosp_lv'),
      exp_content: may.json(4000, '扩展字段'),
    }),
  }),
});
