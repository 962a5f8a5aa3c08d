import type { Stay } from './stay';

const stays = {
  inHospital: '该人员是在院状态',
  dischargedUnsettled: '该人员处于出院结算期间（已出院未结算）',
} as const;

const acts = { outpatient: '不能办理门诊挂号', inpatient: '不能办理入院' } as const;

/** What a hospital's software reads, in the style of the national platform's own refusals. */
export function stayWords({ state, institution }: Stay, kind: keyof typeof acts): string {
  const where =
    institution === null
      ? ''
      : `，在院信息：机构编号：${institution.code}机构名称：${institution.name}`;
  return `${stays[state]}${acts[kind]}${where}`;
}
