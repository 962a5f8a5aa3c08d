import type {
  CodeUseView,
  CodeView,
  CredentialView,
  PayCodeParams,
  RevealedHolder,
  SmsSentView,
} from '@contract/credential';
import type { HomeView } from '@contract/home';
import type { Result } from '@contract/result';
import type { ChangePhoneRequest } from '@contract/schema/credential';
import type { Caller } from './caller';
import { newRequestId } from './request-id';

/** What an SMS proves: the number the insured base knows, or a new one. */
export type SmsPurpose = { purpose: 'password' } | { purpose: 'phone'; phone: string };

/** A new number, the code that was sent to it, and the password where there is one. */
export type PhoneChange = Omit<ChangePhoneRequest, 'requestId'>;

/** The cloud's side of a credential. */
export interface CredentialApi {
  home(): Promise<Result<HomeView>>;
  showCode(): Promise<Result<CodeView>>;
  codeUse(payload: string): Promise<Result<CodeUseView>>;
  reveal(): Promise<Result<RevealedHolder>>;
  sendSms(purpose: SmsPurpose): Promise<Result<SmsSentView>>;
  setPassword(smsCode: string, password: string): Promise<Result<CredentialView>>;
  changePhone(change: PhoneChange): Promise<Result<CredentialView>>;
  payCode(): Promise<Result<PayCodeParams>>;
}

/** The verbs of the `credential` function. */
export const credentialApi = (call: Caller): CredentialApi => ({
  home: () => call('credential', 'home', {}),
  showCode: () => call('credential', 'showCode', {}),
  codeUse: (payload) => call('credential', 'codeUse', { payload }),
  reveal: () => call('credential', 'reveal', {}),
  sendSms: (purpose) => call('credential', 'sendSms', { ...purpose, requestId: newRequestId() }),
  setPassword: (smsCode, password) =>
    call('credential', 'setPassword', { smsCode, password, requestId: newRequestId() }),
  changePhone: (change) =>
    call('credential', 'changePhone', { ...change, requestId: newRequestId() }),
  payCode: () => call('credential', 'payCode', {}),
});
