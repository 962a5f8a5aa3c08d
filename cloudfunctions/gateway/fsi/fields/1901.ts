import { any, must, nodes, one, tableOf } from './field';

/** 1901 字典表查询 */
export const fields1901 = tableOf({
  infno: '1901',
  name: '字典表查询',
  input: {
    data: one({
      type: must.text(30, '字典类型'),
      parent_value: must.text(10, '父字典键值'),
      admdvs: must.text(6, '行政区划'),
      date: must.date('查询日期'),
      Vali_Flag: must.code(3, '有效标志', 'vali_flag'),
    }),
  },
  output: nodes({
    list: any({
      type: must.text(30, '字典类型'),
      label: must.text(50, '字典标签'),
      value: must.text(20, '字典键值'),
      parentValue: must.text(10, '父字典键值'),
      sort: must.number(30, 0, '序号'),
      valiFlag: must.code(3, '权限标识', 'vali_flag'),
      createUser: must.text(30, '创建账户'),
      createDate: must.date('创建时间'),
      version: must.number(20, 0, '版本号'),
    }),
  }),
});
