import type { ActivationView, FaceTicket } from './activation';
import type {
  CodeUseView,
  CodeView,
  CredentialView,
  PayCodeParams,
  RevealedHolder,
  SmsSentView,
} from './credential';
import type { HomeView } from './home';
import type { OperatorView, ScanRow, ScanView } from './desk';
import type { Result } from './result';
import type {
  BeginFaceRequest,
  ProveRequest,
  SignInRequest,
  StartRequest,
} from './schema/activation';
import type {
  ChangePhoneRequest,
  CodeUseRequest,
  EmptyRequest,
  SendSmsRequest,
  SetPasswordRequest,
} from './schema/credential';
import type { OperatorSignInRequest, RevealScanRequest, ScanRequest } from './schema/desk';
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
  };
  credential: {
    home: Verb<EmptyRequest, HomeView>;
    showCode: Verb<EmptyRequest, CodeView>;
    codeUse: Verb<CodeUseRequest, CodeUseView>;
    reveal: Verb<EmptyRequest, RevealedHolder>;
    sendSms: Verb<SendSmsRequest, SmsSentView>;
    setPassword: Verb<SetPasswordRequest, CredentialView>;
    changePhone: Verb<ChangePhoneRequest, CredentialView>;
    payCode: Verb<EmptyRequest, PayCodeParams>;
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
