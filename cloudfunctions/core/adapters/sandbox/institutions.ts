import type { AccessScheme } from '../../ports/store/institutions';

/** A synthetic designated institution, its door key and its clerks. Nothing here guards anything real. */
export interface SandboxInstitution {
  /** fixmedins_code: H or P, admdvs, five digits. */
  readonly code: string;
  readonly name: string;
  /** admdvs of the institution. */
  readonly admdvs: string;
  /** fixmedins_type: 1 medical institution, 2 retail pharmacy. */
  readonly type: '1' | '2';
  /** hosp_lv; pharmacies have 11, no level. */
  readonly level: string;
  /** uscc, with its check character. */
  readonly creditCode: string;
  /** How its software signs, the access account it signs with, and the secret its signatures are made with. */
  readonly scheme: AccessScheme;
  readonly paasId: string;
  readonly token: string;
  readonly operators: readonly {
    readonly id: string;
    readonly name: string;
    readonly password: string;
  }[];
}

/** The institutions of the sandbox. Passwords and tokens are published: for the sandbox only. */
export const sandboxInstitutions: readonly SandboxInstitution[] = [
  {
    code: 'H11010800901',
    name: '海淀沙箱医院',
    admdvs: '110108',
    type: '1',
    level: '2',
    creditCode: '12110108000009013P',
    scheme: 'tif',
    paasId: 'sandbox_hospital',
    token: 'sandbox-token-of-the-hospital',
    operators: [
      { id: 'guahao01', name: '林晓梅', password: 'sandbox-guahao' },
      { id: 'shoufei01', name: '郑国强', password: 'sandbox-shoufei' },
    ],
  },
  {
    code: 'H50010300902',
    name: '渝中沙箱社区卫生服务中心',
    admdvs: '500103',
    type: '1',
    level: '8',
    creditCode: '125001030000090211',
    scheme: 'csb',
    paasId: 'sandbox_clinic',
    token: 'sandbox-token-of-the-clinic',
    operators: [{ id: 'shequ01', name: '冉素芬', password: 'sandbox-shequ' }],
  },
  {
    code: 'P51060300903',
    name: '旌阳沙箱大药房',
    admdvs: '510603',
    type: '2',
    level: '11',
    creditCode: '9151060300000903XH',
    scheme: 'ca',
    paasId: 'sandbox_pharmacy',
    token: 'sandbox-token-of-the-pharmacy',
    operators: [{ id: 'yaodian01', name: '钟丽', password: 'sandbox-yaodian' }],
  },
];
