import type { Result } from '@contract/result';
import { refuse } from '@contract/result';
import type { FunctionName, ReplyOf, VerbName } from '@contract/verbs';
import * as v from 'valibot';

/** Who calls, as the door has established it. */
export type Caller =
  | { readonly kind: 'nobody'; readonly platformSubject: string | null }
  | { readonly kind: 'holder'; readonly accountId: string }
  | {
      readonly kind: 'operator';
      readonly institutionCode: string;
      readonly operatorId: string;
      /** Key of the session, so that it can be closed. */
      readonly tokenKey: string;
    };

/** A caller of one kind. */
export type CallerOf<K extends Caller['kind']> = Extract<Caller, { kind: K }>;

/** What a verb does, once its request is parsed and its caller known. */
export type Act<Request, Value, K extends Caller['kind']> = (
  request: Request,
  caller: CallerOf<K>,
) => Promise<Result<Value>>;

/** A request that fits its schema, ready to be carried out for a caller. */
export interface Parsed<Value> {
  readonly request: unknown;
  readonly carryOut: (caller: Caller) => Promise<Result<Value>>;
}

/** A verb as the door sees it. */
export interface DoorVerb<Value> {
  readonly caller: Caller['kind'];
  /** Null when the body does not fit. */
  readonly parse: (body: unknown) => Parsed<Value> | null;
}

const isOf = <K extends Caller['kind']>(kind: K, caller: Caller): caller is CallerOf<K> =>
  caller.kind === kind;

/** Makes a verb from whom it serves, its schema and its act. */
export const verbFor =
  <K extends Caller['kind']>(kind: K) =>
  <Request, Value>(
    schema: v.GenericSchema<unknown, Request>,
    act: Act<Request, Value, K>,
  ): DoorVerb<Value> => ({
    caller: kind,
    parse: (body) => {
      const parsed = v.safeParse(schema, body);
      if (!parsed.success) return null;
      const request = parsed.output;
      return {
        request,
        carryOut: (caller) =>
          isOf(kind, caller) ? act(request, caller) : Promise.resolve(refuse('SIGN_IN_REQUIRED')),
      };
    },
  });

type ValueOf<R> = R extends Result<infer Value> ? Value : never;

/** The verbs that the contract promises of a function. */
export type VerbsOf<F extends FunctionName> = {
  readonly [N in VerbName<F>]: DoorVerb<ValueOf<ReplyOf<F, N>>>;
};

/** Who a request key belongs to in the store of replies. */
export function callerKey(caller: Caller): string | null {
  switch (caller.kind) {
    case 'nobody':
      return null;
    case 'holder':
      return caller.accountId;
    case 'operator':
      return `${caller.institutionCode}/${caller.operatorId}`;
  }
}
