import type { Channel } from '@contract/channel';
import type { VerifyPurpose } from '@contract/credential';
import { ok, refuse, type Result } from '@contract/result';

/** How a holder shows that it is them. */
export type VerifyMethod = 'payPassword' | 'password' | 'face' | 'quick' | 'slip';

/** A verification that passed, as the store remembers it. */
export interface VerifyTicket {
  readonly personId: string;
  readonly accountId: string;
  readonly purpose: VerifyPurpose;
  readonly method: VerifyMethod;
  /** Not good from this on, unless it is used before. */
  readonly expiresAtMs: number;
  /** Not good from this on, whatever happens. */
  readonly endsAtMs: number;
}

/** Alipay names pay password or face (B13); its quick sheet asks for either. @requirement B13 X5 */
const showMethods: Readonly<Record<Channel, readonly VerifyMethod[]>> = {
  wechat: ['payPassword', 'password', 'face'],
  alipay: ['quick', 'face'],
  h5: ['password', 'face'],
};

/** What may stand for the holder, by purpose and channel; nowhere is the face the only way. @requirement X5 G7 */
export function verifyMethods(purpose: VerifyPurpose, channel: Channel): readonly VerifyMethod[] {
  switch (purpose) {
    case 'show':
    case 'showCheck':
      return showMethods[channel];
    case 'password':
    case 'deregister':
      return ['face', 'slip'];
  }
}

/** Is each show verified in this channel? Always on Alipay, elsewhere as the holder chose. @requirement X5 */
export function showCheckOf(channel: Channel, isOn: boolean): 'always' | 'on' | 'off' {
  if (channel === 'alipay') return 'always';
  return isOn ? 'on' : 'off';
}

/** Is this ticket one of this account for this purpose, and still good? */
export function decideTicket(
  ticket: VerifyTicket | null,
  wanted: Pick<VerifyTicket, 'personId' | 'accountId' | 'purpose'>,
  nowMs: number,
): Result<VerifyTicket> {
  const isSame =
    ticket?.personId === wanted.personId &&
    ticket.accountId === wanted.accountId &&
    ticket.purpose === wanted.purpose;
  const isGood = isSame && nowMs < Math.min(ticket.expiresAtMs, ticket.endsAtMs);
  return isGood ? ok(ticket) : refuse('VERIFY_EXPIRED');
}
