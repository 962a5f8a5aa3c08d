import { may, must, nodes, one, tableOf } from './field';

/** 1162 医保电子凭证解码: section 1 of the interface; `orgId` stands in the envelope as well. */
export const fields1162 = tableOf({
  infno: '1162',
  name: '医保电子凭证解码',
  input: {
    data: one({
      orgId: may.text(40, '机构ID'),
      businessType: must.code(10, '用码业务类型', 'code_biz_type'),
      ecQrCode: must.text(128, '医保电子凭证二维码'),
      operatorId: may.text(64, '操作员工号'),
      officeName: may.text(64, '科室名称'),
      outBizNo: may.text(64, '机构业务流水号'),
    }),
  },
  output: nodes({
    data: one({
      userName: must.text(50, '用户姓名'),
      idNo: must.text(30, '证件号码'),
      idType: must.code(3, '证件类型', 'psn_cert_type'),
      insuOrg: must.text(6, '参保地医保区划'),
      ecIndexNo: must.text(32, '电子凭证索引号'),
      ecToken: must.text(40, '电子凭证令牌'),
      gender: may.text(3, '性别'),
      birthday: may.text(10, '出生日期'),
      nationality: may.text(40, '国籍'),
      email: may.text(40, '邮箱'),
      chnlId: may.text(32, '渠道编号'),
      ecQrCode: must.text(128, '医保电子凭证二维码'),
      authNo: may.text(40, '授权号'),
    }),
  }),
});
