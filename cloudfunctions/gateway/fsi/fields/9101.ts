import { bareRow, may, must, one, tableOf } from './field';

/** 9101 文件上传 */
export const fields9101 = tableOf({
  infno: '9101',
  name: '文件上传',
  input: {
    fsUploadIn: one({
      in: must.bytes('文件数据'),
      filename: must.text(200, '文件名'),
      fixmedins_code: must.text(30, '医药机构编号'),
    }),
  },
  output: bareRow({
    file_qury_no: must.text(30, '文件查询号'),
    filename: must.text(200, '文件名'),
    fixmedins_code: must.text(30, '医药机构编号'),
    dld_endtime: may.text(30, '截止时间'),
  }),
});
