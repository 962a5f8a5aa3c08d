import type { ActivationStep } from './activation';
import type { CredentialView } from './credential';

/** What the home page shows. */
export type HomeView =
  | {
      readonly status: 'none';
      /** An activation left half-way; the phone offers to go on with it. */
      readonly unfinished: { readonly activationId: string; readonly next: ActivationStep } | null;
    }
  | {
      /** A frozen credential is thawed by the recipe's evidence; `unfinished` is that activation. */
      readonly status: 'active' | 'frozen';
      readonly credential: CredentialView;
      readonly unfinished: { readonly activationId: string; readonly next: ActivationStep } | null;
    };
