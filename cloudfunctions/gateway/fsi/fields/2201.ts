import { may, must, nodes, one, spared, tableOf } from './field';
import { proof } from './shared-rows';

/** 2201 门诊挂号 */
export const fields2201 = tableOf({
  infno: '2201',
  name: '门诊挂号',
  input: {
    data: one({
      ...proof,
      begntime: must.time('开始时间'),
      mdtrt_cert_no: must.text(50, '就诊凭证编号'),
      psn_type: spared.code(3, '人员类别', 'psn_type'),
      psn_name: spared.text(20, '人员姓名'),
      ipt_otp_no: must.text(30, '住院/门诊号'),
      atddr_no: may.text(30, '医师编码'),
      dr_name: may.text(50, '医师姓名'),
      dept_code: must.text(30, '科室编码'),
      dept_name: must.text(100, '科室名称'),
      caty: must.text(10, '科别'),
    }),
  },
  output: nodes({
    data: one({
      mdtrt_id: must.text(30, '就诊ID'),
      psn_no: must.text(30, '人员编号'),
      ipt_otp_no: must.text(30, '住院/门诊号'),
      exp_content: may.json(4000, '字段扩展'),
    }),
  }),
});
