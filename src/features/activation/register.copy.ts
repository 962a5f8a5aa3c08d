import type { Reading } from '@/ui/sheet';
import { agreementText } from './readings.copy';

/** The agreement where no platform gives the real name: the person does. @requirement C3 */
export const registerAgreement: Reading = {
  ...agreementText,
  sections: agreementText.sections.map((section) =>
    section.heading.startsWith('二、')
      ? {
          ...section,
          words:
            '由您填写姓名和身份证号，用于核对参保情况；再由所在 App 的人脸识别，或医保窗口的核验单，确认是您本人。人脸识别会另外征求您的同意。',
        }
      : section,
  ),
};

/** The words of self-registration. @requirement C3 */
export const registerCopy = {
  title: '实名注册',
  words: '填写本人身份证上的姓名和号码，下一步用人脸识别确认是您本人',
  name: '真实姓名',
  namePlaceholder: '与身份证上一致',
  nameHint: '少数民族姓名请连同中间的“·”一起填写',
  idNumber: '身份证号',
  idNumberPlaceholder: '18 位，末位可能是 X',
  tick: '我已阅读并同意《医保电子凭证服务协议》',
  read: '阅读协议',
  go: '注册并登录',
  why: '用来核对您的参保信息，不会用于其他用途；自愿使用，实体社保卡一直有效',
  faults: {
    name: '请填写姓名',
    idNumber: '号码与身份证不符，请逐位核对',
    consent: '请先阅读协议并勾选同意',
  },
} as const;

/** The words of the last step. @requirement C3 */
export const claimCopy = {
  title: '领取医保电子凭证',
  words: '实名和人脸都已通过，点下面的按钮就能领到',
  name: '姓名',
  idType: '证件类型',
  idNumber: '证件号码',
  go: '领取凭证',
  after: '领取后，请设置 6 位凭证密码',
} as const;
