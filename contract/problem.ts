/** What a person can do next; screens turn each into a button or a line. */
export type NextStep =
  | 'retry' // The same act may work now or in a moment.
  | 'correct' // Something typed needs another look.
  | 'sign-in' // Open the session again.
  | 'start-over' // Begin the activation again.
  | 'activate' // No credential yet: go and activate.
  | 'verify' // Show that it is the holder who asks.
  | 'thaw' // Bring a frozen credential back.
  | 'refresh-code' // Show a fresh code and scan again.
  | 'ask-bureau' // Only the medical-insurance bureau can help.
  | 'another-way' // Use another channel, the physical card or the counter.
  | 'wait' // Nothing to do but wait a little.
  | 'none';

interface Words {
  /** What happened, for the person in front of this screen. */
  readonly words: string;
  /** What to do now, as one short sentence. */
  readonly advice: string;
  readonly next: NextStep;
}

const entry = (words: string, advice: string, next: NextStep): Words => ({ words, advice, next });

/** Every expected no of the product, with its Chinese words and the next step of the person who reads it. */
export const problems = {
  // At every door.
  BAD_REQUEST: entry('提交的内容不完整或有误', '请返回上一步重新填写', 'correct'),
  TOO_LARGE: entry('提交的内容过大', '请减少内容后重试', 'correct'),
  TOO_MANY_REQUESTS: entry('操作太频繁了', '请稍等一会儿再试', 'wait'),
  UNKNOWN_VERB: entry('当前版本不支持此操作', '请更新到最新版本后再试', 'retry'),
  STILL_WORKING: entry('上一次提交还在处理', '请稍等片刻再试', 'wait'),
  SERVICE_UNAVAILABLE: entry('服务暂时不可用', '请稍后再试；就医可先使用实体社保卡', 'retry'),
  NETWORK_UNREACHABLE: entry('网络不通', '请检查手机网络后重试', 'retry'),
  USER_CANCELLED: entry('您已取消操作', '需要时可以随时继续', 'retry'),
  SIGN_IN_REQUIRED: entry('登录已过期', '请重新打开页面', 'sign-in'),
  SIGN_IN_FAILED: entry('登录没有成功', '请退出后重新打开', 'sign-in'),

  // Activation.
  NOT_INSURED: entry('没有查到您的参保信息', '可咨询您所在的参保地医保局', 'ask-bureau'),
  PERSON_MISMATCH: entry(
    '实名信息与参保信息不一致',
    '可咨询您所在的参保地医保局核对',
    'ask-bureau',
  ),
  INSURED_BASE_DOWN: entry('参保信息查询暂时不可用', '请稍后再试', 'retry'),
  PAY_PASSWORD_WRONG: entry('支付密码验证没有通过', '请确认是本人操作后重试', 'retry'),
  REAL_NAME_DOWN: entry('实名认证服务暂时不可用', '已完成的步骤会保留，请稍后再试', 'retry'),
  REAL_NAME_EXPIRED: entry('实名验证已失效', '请重新验证身份', 'retry'),
  CONSENT_OUTDATED: entry('告知内容已更新', '请重新阅读后再同意', 'retry'),
  FACE_CONSENT_MISSING: entry('还没有同意人脸识别', '请先阅读并同意人脸识别告知', 'correct'),
  FACE_NO_MATCH: entry('人脸与实名信息不一致', '请本人正对手机，在光线充足处重试', 'retry'),
  FACE_TIMEOUT: entry('人脸识别超时', '请准备好后重试', 'retry'),
  FACE_CAPTURE_FAILED: entry('没有拍清楚', '请摘下口罩、擦净镜头后重试', 'retry'),
  FACE_NO_PERMISSION: entry('没有相机权限', '请在手机设置中允许使用相机', 'correct'),
  FACE_DEVICE: entry(
    '这部手机不支持人脸识别',
    '请升级微信或支付宝，或用窗口核验单办理',
    'another-way',
  ),
  FACE_NETWORK: entry('人脸识别时网络中断', '请检查网络后重试', 'retry'),
  FACE_DOWN: entry('人脸识别服务暂时不可用', '请稍后再试', 'retry'),
  REGION_DIFFERS: entry('参保地与您选择的不一致', '请选择您的参保地后再试', 'correct'),
  NAME_OR_NUMBER_WRONG: entry(
    '没有查到姓名与身份证号相符的参保人',
    '请对照身份证核对；仍不行可咨询参保地医保局',
    'correct',
  ),
  GUARDIAN_UNFIT: entry(
    '监护人信息没有通过核对',
    '请核对姓名和身份证号；监护人须成年、已参保并留有手机号',
    'correct',
  ),
  SLIP_WRONG: entry('核验单号码不正确', '请对照窗口打印的 12 位号码重新输入', 'correct'),
  SLIP_EXPIRED: entry('核验单已用过或已过期', '请到参保地医保窗口重新领取', 'ask-bureau'),
  TRIES_LOCKED: entry('输错次数较多，暂时不能再试', '请稍等片刻再试', 'wait'),
  EVIDENCE_MISSING: entry('还有步骤没有完成', '请按提示继续', 'start-over'),
  ACTIVATION_NOT_FOUND: entry('这次激活已结束', '请回到首页重新开始', 'start-over'),

  // Credential, password, phone number.
  NOT_ACTIVE: entry('还没有激活医保电子凭证', '请先激活', 'activate'),
  CREDENTIAL_FROZEN: entry('医保码已冻结', '本人验证后可以恢复使用', 'thaw'),
  SHOW_CHECK_NEEDED: entry('展码前需要验证是本人', '验证通过后马上出示', 'verify'),
  VERIFY_EXPIRED: entry('验证已失效', '请重新验证是本人', 'verify'),
  CHANNEL_NOT_FOUND: entry('没有找到这个渠道', '请刷新列表后再看', 'retry'),
  PASSWORD_NOT_SET: entry('还没有设置医保码密码', '请先设置密码', 'correct'),
  SMS_DOWN: entry('短信暂时发不出去', '请稍后再试', 'retry'),
  SMS_TOO_SOON: entry('验证码刚刚发过', '请先查看短信，倒计时后可再获取', 'wait'),
  SMS_TODAY_ENOUGH: entry('今天获取验证码的次数已用完', '请明天再试', 'wait'),
  SMS_CODE_WRONG: entry('验证码不正确', '请核对短信后重新输入', 'correct'),
  SMS_CODE_EXPIRED: entry('验证码已过期', '请重新获取验证码', 'retry'),
  PHONE_MISSING: entry('还没有登记手机号', '请先登记手机号，再获取验证码', 'correct'),
  PHONE_TICKET_EXPIRED: entry('手机号授权已失效', '请重新授权，或手动输入手机号', 'retry'),
  PHONE_INVALID: entry('手机号不正确', '请输入 11 位手机号', 'correct'),
  PASSWORD_WRONG: entry('医保码密码不正确', '请重新输入；忘记密码可以重设', 'correct'),
  PASSWORD_SHAPE: entry('密码应为 6 位数字', '请重新输入', 'correct'),
  PASSWORD_REPEATED: entry('密码不能是同一个数字', '请换一个密码', 'correct'),
  PASSWORD_CONSECUTIVE: entry('密码不能是连续数字', '请换一个密码', 'correct'),
  PASSWORD_FROM_ID: entry('密码不能取自身份证号', '请换一个密码', 'correct'),
  PASSWORD_FROM_PHONE: entry('密码不能取自手机号', '请换一个密码', 'correct'),
  PASSWORDS_DIFFER: entry('两次输入的密码不一致', '请重新设置', 'correct'),
  MESSAGE_NOT_FOUND: entry('没有找到这条消息', '请返回消息列表刷新后再看', 'retry'),
  MESSAGE_UNWANTED: entry('没有订阅这类消息', '需要时可在消息设置中订阅', 'none'),
  MESSAGE_DOWN: entry('消息暂时发不出去', '请稍后在医保码中查看', 'none'),
  PAY_CODE_UNAVAILABLE: entry('这里不能直接打开付款码', '请按提示手动打开付款码', 'another-way'),

  // Visits, fees and settlements: read by a clerk, told to the person.
  INSURANCE_PAUSED: entry('参保状态为暂停', '请先到参保地医保局恢复参保', 'ask-bureau'),
  IN_HOSPITAL: entry('该人员是在院状态', '请在出院并结算后再办理', 'none'),
  DISCHARGED_UNSETTLED: entry('该人员处于出院结算期间', '请先完成住院费用结算', 'none'),
  PERSON_NOT_FOUND: entry('没有查到该人员', '请先用人员信息获取（1101）取得人员编号', 'correct'),
  TOKEN_WRONG: entry('电子凭证令牌不正确', '请患者重新出示医保码后扫码', 'refresh-code'),
  TOKEN_EXPIRED: entry('电子凭证令牌已失效', '请患者重新出示医保码后扫码', 'refresh-code'),
  CARD_UNKNOWN: entry(
    '没有查到该社会保障卡',
    '请核对卡号与卡识别码，或请患者出示医保码',
    'correct',
  ),
  PROOF_DIFFERS: entry('就诊凭证与人员编号不符', '请确认是同一人，再重新扫码或读卡', 'correct'),
  INSURANCE_DIFFERS: entry(
    '险种类型与参保信息不符',
    '请按人员信息获取（1101）返回的险种办理',
    'correct',
  ),
  FAMILY_NOT_BOUND: entry('与该患者没有亲情账户关系', '请先在手机上绑定家庭成员', 'correct'),
  VISIT_NUMBER_USED: entry('住院/门诊号已登记过', '请核对住院/门诊号，或先撤销原登记', 'correct'),
  VISIT_NOT_FOUND: entry('没有找到该就诊信息', '请核对就诊编号、人员与机构', 'correct'),
  VISIT_CANCELLED: entry('该就诊已撤销', '请重新挂号或办理入院', 'start-over'),
  VISIT_SETTLED: entry('该就诊的费用已结算', '请先退费，再办理此业务', 'correct'),
  VISIT_NO_FEES: entry('没有待结算的费用明细', '请先上传费用明细', 'correct'),
  VISIT_NOT_DISCHARGED: entry('尚未办理出院', '请先办理出院，再结算', 'correct'),
  VISIT_DISCHARGED: entry('已经办理出院', '请直接办理住院结算', 'none'),
  SETTLEMENT_REFUNDED: entry('没有可以退费的结算', '请核对结算编号与退费标志', 'none'),
  SETTLEMENT_NOT_FOUND: entry('没有找到该结算信息', '请核对结算编号、就诊编号与人员', 'correct'),
  ORIGINAL_NOT_FOUND: entry(
    '没有找到要冲正的原交易',
    '请核对原报文ID、原交易编号与人员',
    'correct',
  ),
  NOT_REVERSIBLE: entry('该交易不能冲正', '请使用对应的撤销交易', 'correct'),
  FEE_ROW_KNOWN: entry('费用明细流水号重复', '请更换流水号，或先撤销已上传的明细', 'correct'),
  FEE_ROW_WRONG: entry('费用明细的金额不正确', '请核对数量、单价与金额', 'correct'),
  FEES_DIFFER: entry('医疗费总额与明细合计不一致', '请核对总额，或重新上传明细', 'correct'),
  REGION_NOT_OPENED: entry(
    '参保地尚未开通联网结算',
    '请先自费结算，再到参保地医保窗口报销',
    'ask-bureau',
  ),
  BENEFIT_NOT_OPENED: entry('此类待遇尚未开通联网结算', '请先自费结算，再手工报销', 'ask-bureau'),
  CHRONIC_NOT_FILED: entry('没有查到门诊慢特病备案', '请先备案，或按普通门诊结算', 'correct'),
  CARD_LOST: entry('社保卡已挂失', '请出示医保码，或补卡后再用', 'another-way'),
  ACCOUNT_SHORT: entry('个人账户余额不足', '请改用其他方式支付', 'another-way'),

  // Read by a clerk at an institution, or by its software.
  CODE_FORMAT: entry('请使用医保电子凭证二维码', '请患者打开医保码后重新扫码', 'refresh-code'),
  CODE_NOT_VALID: entry('二维码无效', '请患者刷新医保码后重新扫码', 'refresh-code'),
  CODE_EXPIRED: entry('二维码已过期', '请患者刷新医保码后重新扫码', 'refresh-code'),
  CODE_USED: entry('二维码已被使用', '请患者刷新医保码后重新扫码', 'refresh-code'),
  CREDENTIAL_NOT_ACTIVE: entry(
    '该医保电子凭证当前不可用',
    '请患者查看手机提示，或改用实体社保卡',
    'another-way',
  ),
  BUSINESS_TYPE_UNKNOWN: entry('业务类型不正确', '请选择字典中的业务类型', 'correct'),
  INSTITUTION_UNKNOWN: entry('机构身份验证没有通过', '请核对机构编号与接入密钥', 'ask-bureau'),
  NONCE_STALE: entry('签名时间戳超时', '请校准服务器时间后重试', 'correct'),
  NONCE_REPEATED: entry('请求重复', '请更换随机数后重新签名', 'retry'),
  FIELDS_WRONG: entry('输入参数不正确', '请按提示补全或更正字段', 'correct'),
  MESSAGE_NUMBER_USED: entry('报文ID已被其他内容使用', '请换一个新的报文ID', 'correct'),
  TRANSACTION_NOT_OPEN: entry('该交易尚未开通', '请先自费结算，或改用窗口办理', 'another-way'),
  SIGN_ON_NOT_FOUND: entry('没有该操作员当天的签到信息', '请先签到，或核对签到编号', 'correct'),
  CHRONIC_FILED: entry('该病种在这段时间已有备案', '请核对备案，或先撤销原备案', 'correct'),
  CHRONIC_RECORD_NOT_FOUND: entry(
    '没有查到本机构的这条备案',
    '请核对待遇申报明细流水号',
    'correct',
  ),
  FILE_NOT_FOUND: entry('没有找到该文件', '请核对文件查询号；超过期限请重新上传', 'correct'),
  FILE_WRONG: entry('对账文件不正确', '请按提示更正后重新上传', 'correct'),
  STATEMENT_TOO_LONG: entry('对账期间的结算笔数过多', '请缩短对账日期后重试', 'correct'),
  INFNO_UNKNOWN: entry('交易报文不正确：未知交易编号', '请核对接口地址与交易编号', 'correct'),
  OPERATOR_SIGN_IN_FAILED: entry('工号或密码不正确', '请核对后重新登录', 'correct'),
  SCAN_NOT_FOUND: entry('没有找到这次扫码记录', '请重新扫码', 'retry'),
} as const satisfies Record<string, Words>;

/** The closed list of expected noes. */
export type ProblemCode = keyof typeof problems;

/** The Chinese words and the next step of a code. */
export const wordsOf = (code: ProblemCode): Words => problems[code];

/** May the same act work when the person simply tries again? */
export const canRetry = (code: ProblemCode): boolean => problems[code].next === 'retry';
