import type { ProblemCode } from '@contract/problem';
import { ok, refuse, type Result } from '@contract/result';
import { businessTypeOf } from '@core/domain/business-types';
import { decideCode, looksLikeCode } from '@core/domain/dynamic-code';
import { visitTokenDigits, visitTokenTail } from '@core/domain/visit-token';
import type { Parts } from '@core/ports/parts';
import type { JudgedCode, ScanAttempt, ScanOutcome, ScanRead } from '@core/ports/store/code-uses';

/** What reading a code needs. */
export type ReadNeeds = Pick<Parts, 'store' | 'clock' | 'ids' | 'cipher' | 'settings'>;

/** A code presented at an institution. */
export interface PresentedCode extends Pick<
  ScanAttempt,
  'institutionCode' | 'operatorId' | 'officeName' | 'businessType' | 'requestKey' | 'door'
> {
  readonly ecQrCode: string;
}

const refusals: Readonly<Record<Exclude<ScanOutcome['kind'], 'read'>, ProblemCode>> = {
  unknown: 'CODE_NOT_VALID',
  expired: 'CODE_EXPIRED',
  used: 'CODE_USED',
  inactive: 'CREDENTIAL_NOT_ACTIVE',
};

/** Opens a code and judges its time; null when it is not authentic. */
function judge(ecQrCode: string, nowMs: number, needs: ReadNeeds): JudgedCode | null {
  const content = needs.cipher.open(ecQrCode, nowMs);
  if (!content) return null;
  const { slotMs } = needs.cipher;
  const inTime = decideCode({ slot: content.slot, slotMs, nowMs }, needs.settings);
  const late = !inTime.ok && inTime.problem.code === 'CODE_EXPIRED';
  return { ...content, verdict: inTime.ok ? 'good' : late ? 'expired' : 'early' };
}

/** A no before any code was looked up; it is on record like the others. */
async function refuseUnread(
  code: 'CODE_FORMAT' | 'BUSINESS_TYPE_UNKNOWN',
  { institutionCode, operatorId, door }: PresentedCode,
  { store, clock }: ReadNeeds,
): Promise<Result<never>> {
  await store.audit.record({
    event: 'code.read',
    outcome: code,
    personId: null,
    actor: `${institutionCode}/${operatorId}`,
    atMs: clock.now(),
    detail: { door },
  });
  return refuse(code);
}

/**
 * The one act behind every door at an institution: reads a code, once. A forged code takes the same way
 * through the store as a code of nobody, so that neither answer nor time tells them apart.
 * @requirement D1 A7 E1
 */
export async function readCode(
  presented: PresentedCode,
  needs: ReadNeeds,
): Promise<Result<ScanRead>> {
  const ecQrCode = presented.ecQrCode.trim();
  if (!looksLikeCode(ecQrCode)) return refuseUnread('CODE_FORMAT', presented, needs);
  if (!businessTypeOf(presented.businessType))
    return refuseUnread('BUSINESS_TYPE_UNKNOWN', presented, needs);
  const atMs = needs.clock.now();
  const { institutionCode, operatorId, officeName, businessType, requestKey, door } = presented;
  const outcome = await needs.store.codeUses.consume(judge(ecQrCode, atMs, needs), {
    scanId: needs.ids.next('scan'),
    institutionCode,
    operatorId,
    officeName,
    businessType,
    requestKey,
    repeatKeptMs: needs.settings.codeValidMs + needs.settings.codeGraceMs,
    door,
    tokenTail: visitTokenTail(needs.ids.digits(visitTokenDigits)),
    atMs,
  });
  return outcome.kind === 'read' ? ok(outcome) : refuse(refusals[outcome.kind]);
}
