import type { ActivationStep, ActivationView, AfterwardsPage } from '@contract/activation';
import type { SmsSentView } from '@contract/credential';
import type { Problem } from '@contract/result';

/** An activation on its way: the server's recipe says which step is next. */
export type Collecting = Extract<ActivationView, { state: 'collecting' }>;

/** What a person does at a step: the steps themselves, the slip in the face's stead, the guardian's SMS. */
export type Act = ActivationStep | 'slip' | 'sms';

/** Where the person stands. The server decides; the phone keeps what it was last told. */
export type ActivationState =
  /** Nothing asked yet: a fresh opening. */
  | { readonly step: 'idle'; readonly problem: Problem | null }
  /** The server is being asked where this activation stands. */
  | { readonly step: 'opening' }
  | {
      readonly step: 'collecting';
      readonly activation: Collecting;
      /** What is under way, here or on the platform's own sheet. */
      readonly busy: Act | null;
      readonly problem: Problem | null;
      /** What came to that problem. */
      readonly tried: Act | null;
      /** Where the guardian's code went, once it was sent. */
      readonly sent: SmsSentView | null;
    }
  | ({ readonly step: 'granted' } & Granted);

/** A credential, and the pages that the server's recipe leads to next. */
export type Granted = Pick<
  Extract<ActivationView, { state: 'granted' }>,
  'credential' | 'afterwards'
> & {
  /** It was frozen and is good again. */
  readonly isThawed: boolean;
};

/** The screens of an activation; each shows one step. */
export type ActivationScreen = ActivationStep | 'done';

/** The screen that shows a state, or null while there is nothing to show. */
export function screenOf(state: ActivationState): ActivationScreen | null {
  switch (state.step) {
    case 'idle':
    case 'opening':
      return null;
    case 'collecting':
      return state.activation.next;
    case 'granted':
      return 'done';
  }
}

type Held = Pick<Granted, 'credential' | 'afterwards'>;

/** The password was set in another channel, and was neither typed nor set in this one. @requirement B1 */
export const isPasswordElsewhere = ({ credential }: Pick<Held, 'credential'>): boolean =>
  credential.hasPassword && !credential.isPasswordKnownHere;

/** The recipe's pages still ahead; a password is set once. The code is never denied, so it comes last at least. */
export function pagesAhead({ credential, afterwards }: Held): readonly AfterwardsPage[] {
  const ahead = afterwards.filter((page) => page !== 'password' || !credential.hasPassword);
  return ahead.includes('show') ? ahead : [...ahead, 'show'];
}
