import { aFile, must, one, tableOf } from './field';

/** 9102 文件下载 */
export const fields9102 = tableOf({
  infno: '9102',
  name: '文件下载',
  input: {
    fsDownloadIn: one({
      file_qury_no: must.text(30, '文件查询号'),
      filename: must.text(200, '文件名'),
      fixmedins_code: must.text(30, '医药机构编号'),
    }),
  },
  output: aFile,
});
