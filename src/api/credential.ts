import type { FaceTicket } from '@contract/activation';
import type { ChannelRow } from '@contract/channel';
import type {
  CodesView,
  CodeUseView,
  CredentialView,
  DeregisteredView,
  DynamicCode,
  PayCodeParams,
  RevealedHolder,
  SmsSentView,
  VerifiedView,
} from '@contract/credential';
import type { HomeView } from '@contract/home';
import type { Result } from '@contract/result';
import type {
  BeginVerifyRequest,
  ChangePhoneRequest,
  FreezeRequest,
  VerifyRequest,
} from '@contract/schema/credential';
import type { Caller } from './caller';
import { newRequestId } from './request-id';

/** What an SMS proves: the number the insured base knows, or a new one. */
export type SmsPurpose = { purpose: 'password' } | { purpose: 'phone'; phone: string };

/** A new number, the code that was sent to it, and the password where there is one. */
export type PhoneChange = Omit<ChangePhoneRequest, 'requestId'>;

/** What allows a password to be set: an SMS, or the ticket of a face check or a counter slip. */
export type PasswordProof = { readonly smsCode: string } | { readonly ticket: string };

/** A code as it was handed out: enough to find it again. */
export type ShownCode = Pick<DynamicCode, 'payload' | 'issuedAtMs'>;

/** The platform's check, with the consent to it. */
export type VerifyBeginning = Omit<BeginVerifyRequest, 'requestId'>;

/** The holder is here. */
export type Verification = Omit<VerifyRequest, 'requestId'>;

/** The cloud's side of a credential. */
export interface CredentialApi {
  home(): Promise<Result<HomeView>>;
  showCode(ticket: string | null): Promise<Result<CodesView>>;
  codeUse(code: ShownCode): Promise<Result<CodeUseView>>;
  reveal(): Promise<Result<RevealedHolder>>;
  sendSms(purpose: SmsPurpose): Promise<Result<SmsSentView>>;
  setPassword(proof: PasswordProof, password: string): Promise<Result<CredentialView>>;
  verifyPassword(password: string): Promise<Result<CredentialView>>;
  changePhone(change: PhoneChange): Promise<Result<CredentialView>>;
  payCode(): Promise<Result<PayCodeParams>>;
  beginVerify(beginning: VerifyBeginning): Promise<Result<FaceTicket>>;
  verify(verification: Verification): Promise<Result<VerifiedView>>;
  setShowCheck(isOn: boolean, ticket: string | null): Promise<Result<CredentialView>>;
  channels(): Promise<Result<readonly ChannelRow[]>>;
  endChannel(linkId: string): Promise<Result<readonly ChannelRow[]>>;
  freeze(reason: FreezeRequest['reason']): Promise<Result<CredentialView>>;
  deregister(ticket: string): Promise<Result<DeregisteredView>>;
}

const withTicket = (ticket: string | null) => (ticket === null ? {} : { ticket });

/** The verbs of the `credential` function. Whatever changes something carries the key of its wish. */
export const credentialApi = (call: Caller): CredentialApi => ({
  home: () => call('credential', 'home', {}),
  showCode: (ticket) => call('credential', 'showCode', withTicket(ticket)),
  codeUse: ({ payload, issuedAtMs }) => call('credential', 'codeUse', { payload, issuedAtMs }),
  reveal: () => call('credential', 'reveal', {}),
  sendSms: (purpose) => call('credential', 'sendSms', { ...purpose, requestId: newRequestId() }),
  setPassword: (proof, password) =>
    call('credential', 'setPassword', { ...proof, password, requestId: newRequestId() }),
  verifyPassword: (password) =>
    call('credential', 'verifyPassword', { password, requestId: newRequestId() }),
  changePhone: (change) =>
    call('credential', 'changePhone', { ...change, requestId: newRequestId() }),
  payCode: () => call('credential', 'payCode', {}),
  beginVerify: (beginning) =>
    call('credential', 'beginVerify', { ...beginning, requestId: newRequestId() }),
  verify: (verification) =>
    call('credential', 'verify', { ...verification, requestId: newRequestId() }),
  setShowCheck: (isOn, ticket) =>
    call('credential', 'setShowCheck', { isOn, ...withTicket(ticket), requestId: newRequestId() }),
  channels: () => call('credential', 'channels', {}),
  endChannel: (linkId) => call('credential', 'endChannel', { linkId, requestId: newRequestId() }),
  freeze: (reason) => call('credential', 'freeze', { reason, requestId: newRequestId() }),
  deregister: (ticket) => call('credential', 'deregister', { ticket, requestId: newRequestId() }),
});
