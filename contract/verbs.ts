import type { ActivationView, FaceTicket } from './activation';
import type {
  CodesView,
  CodeUseView,
  CredentialView,
  DeregisteredView,
  PayCodeParams,
  Region,
  RevealedHolder,
  SmsSentView,
  VerifiedView,
} from './credential';
import type { ChannelRow } from './channel';
import type { HomeView } from './home';
import type { MessagesView, ReceiptView, UnreadView } from './messages';
import type { OperatorView, ScanRow, ScanView } from './desk';
import type { Result } from './result';
import type {
  BeginFaceRequest,
  BeginGuardianRequest,
  ProveRequest,
  SignInRequest,
  StartRequest,
} from './schema/activation';
import type {
  BeginVerifyRequest,
  ChangePhoneRequest,
  CodeUseRequest,
  DeregisterRequest,
  EmptyRequest,
  EndChannelRequest,
  FreezeRequest,
  SendSmsRequest,
  SetPasswordRequest,
  SetShowCheckRequest,
  ShowCodeRequest,
  VerifyPasswordRequest,
  VerifyRequest,
} from './schema/credential';
import type { OperatorSignInRequest, RevealScanRequest, ScanRequest } from './schema/desk';
import type { ListMessagesRequest, MarkReadRequest, ReceiptRequest } from './schema/messages';
import type { SessionView } from './session';

interface Verb<Request, Value> {
  readonly request: Request;
  readonly value: Value;
}

/** Every verb of every cloud function: what goes in, what comes out when the answer is yes. */
export interface Verbs {
  session: {
    signIn: Verb<SignInRequest, SessionView>;
  };
  activation: {
    start: Verb<StartRequest, ActivationView>;
    prove: Verb<ProveRequest, ActivationView>;
    beginFace: Verb<BeginFaceRequest, FaceTicket>;
    beginGuardian: Verb<BeginGuardianRequest, SmsSentView>;
    /** Regions to choose from, provinces first. */
    regions: Verb<EmptyRequest, readonly Region[]>;
  };
  credential: {
    home: Verb<EmptyRequest, HomeView>;
    showCode: Verb<ShowCodeRequest, CodesView>;
    codeUse: Verb<CodeUseRequest, CodeUseView>;
    reveal: Verb<EmptyRequest, RevealedHolder>;
    sendSms: Verb<SendSmsRequest, SmsSentView>;
    setPassword: Verb<SetPasswordRequest, CredentialView>;
    changePhone: Verb<ChangePhoneRequest, CredentialView>;
    payCode: Verb<EmptyRequest, PayCodeParams>;
    beginVerify: Verb<BeginVerifyRequest, FaceTicket>;
    verify: Verb<VerifyRequest, VerifiedView>;
    verifyPassword: Verb<VerifyPasswordRequest, CredentialView>;
    setShowCheck: Verb<SetShowCheckRequest, CredentialView>;
    channels: Verb<EmptyRequest, readonly ChannelRow[]>;
    endChannel: Verb<EndChannelRequest, readonly ChannelRow[]>;
    freeze: Verb<FreezeRequest, CredentialView>;
    deregister: Verb<DeregisterRequest, DeregisteredView>;
  };
  messages: {
    list: Verb<ListMessagesRequest, MessagesView>;
    receipt: Verb<ReceiptRequest, ReceiptView>;
    markRead: Verb<MarkReadRequest, UnreadView>;
    unread: Verb<EmptyRequest, UnreadView>;
  };
  gateway: {
    signIn: Verb<OperatorSignInRequest, OperatorView>;
    signOut: Verb<EmptyRequest, null>;
    scan: Verb<ScanRequest, ScanView>;
    recent: Verb<EmptyRequest, readonly ScanRow[]>;
    reveal: Verb<RevealScanRequest, RevealedHolder>;
  };
}

/** A deployed cloud function. */
export type FunctionName = keyof Verbs;

/** A verb of one function. */
export type VerbName<F extends FunctionName> = keyof Verbs[F] & string;

/** What the caller sends. */
export type RequestOf<F extends FunctionName, N extends VerbName<F>> =
  Verbs[F][N] extends Verb<infer Request, unknown> ? Request : never;

/** What the caller gets back over any transport. */
export type ReplyOf<F extends FunctionName, N extends VerbName<F>> =
  Verbs[F][N] extends Verb<unknown, infer Value> ? Result<Value> : never;

/** The event of `exports.main`; over HTTP the path names the verb and a header carries the token. */
export interface FunctionEvent {
  readonly verb: string;
  readonly body: unknown;
  readonly token?: string;
}
