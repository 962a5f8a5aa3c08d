import type { CredentialView, RevealedHolder } from '@contract/credential';
import type { HomeView } from '@contract/home';
import type { Problem } from '@contract/result';
import type { Checking } from './holder-check';

/** An activation left half-way. */
export type Unfinished = HomeView['unfinished'];

/** What the pages of a holder know of the credential. */
export type CredentialState =
  | { readonly step: 'loading' }
  | { readonly step: 'failed'; readonly problem: Problem }
  | { readonly step: 'none'; readonly unfinished: Unfinished }
  /** Frozen here or elsewhere: shown nowhere, thawed by the recipe's evidence. */
  | {
      readonly step: 'frozen';
      readonly credential: CredentialView;
      readonly unfinished: Unfinished;
      /** It was just done here, and what follows has to be said. */
      readonly isNew: boolean;
    }
  | {
      readonly step: 'active';
      readonly credential: CredentialView;
      /** Name and number in full, only while the person asks for them. */
      readonly holder: RevealedHolder | null;
      /** The verification before 每次展码前验证 is switched off; null while that is not asked. */
      readonly checking: Checking | null;
      readonly busy: 'reveal' | 'freeze' | 'showCheck' | null;
      readonly problem: Problem | null;
    };
