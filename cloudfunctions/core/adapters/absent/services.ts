import { refuse, type Result } from '@contract/result';
import type { Parts } from '../../ports/parts';

/** The services that somebody else runs. */
export type OutsideServices = Pick<
  Parts,
  | 'signIn'
  | 'realName'
  | 'face'
  | 'insuredBase'
  | 'catalogue'
  | 'sms'
  | 'payCode'
  | 'phoneNumber'
  | 'subscriptions'
>;

const no = (result: Result<never>) => () => Promise.resolve(result);

/** Services that are not connected: each says so in its own words, and nothing is ever granted. */
export const absentServices: OutsideServices = {
  signIn: { exchange: no(refuse('SERVICE_UNAVAILABLE')) },
  realName: { redeem: no(refuse('REAL_NAME_DOWN')) },
  face: { begin: no(refuse('FACE_DOWN')), outcome: no(refuse('FACE_DOWN')) },
  insuredBase: {
    find: no(refuse('INSURED_BASE_DOWN')),
    findByNumber: no(refuse('INSURED_BASE_DOWN')),
    findByCard: no(refuse('INSURED_BASE_DOWN')),
  },
  // Empty: what no catalogue has, the person pays.
  catalogue: { itemOf: () => Promise.resolve(null) },
  sms: { send: no(refuse('SMS_DOWN')) },
  payCode: { params: no(refuse('PAY_CODE_UNAVAILABLE')) },
  phoneNumber: { redeem: no(refuse('SERVICE_UNAVAILABLE')) },
  subscriptions: { send: no(refuse('MESSAGE_DOWN')), idsOf: () => [] },
};
