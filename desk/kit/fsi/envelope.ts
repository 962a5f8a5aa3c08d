import { civilTime } from '../civil-time';
import { regionOf, type Access } from './access';

/** What goes into the envelope besides who sends it. */
export interface Message {
  readonly infno: string;
  readonly msgid: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** Where the person is insured, once 1101 has said it; else empty. */
  readonly insuredRegion: string;
  /** sign_no of 9001; may be empty. */
  readonly signNumber: string;
  /** 1 a clerk, 2 a self-service machine. */
  readonly operatorKind: '1' | '2';
}

/** The national envelope around an input, field by field as section 2.1 of the interface names them. */
export function envelopeOf(
  access: Access,
  { infno, msgid, input, insuredRegion, signNumber, operatorKind }: Message,
  atMs: number,
): Readonly<Record<string, unknown>> {
  return {
    infno,
    msgid,
    mdtrtarea_admvs: regionOf(access),
    insuplc_admdvs: insuredRegion,
    recer_sys_code: 'FSI_LOCAL',
    dev_no: '',
    dev_safe_info: '',
    cainfo: '',
    signtype: '',
    infver: 'V1.0',
    opter_type: operatorKind,
    opter: access.operatorId,
    opter_name: access.operatorName,
    inf_time: civilTime(atMs),
    fixmedins_code: access.institutionCode,
    fixmedins_name: access.institutionName,
    sign_no: signNumber,
    input,
  };
}
