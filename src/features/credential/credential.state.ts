import type { CredentialView, RevealedHolder } from '@contract/credential';
import type { HomeView } from '@contract/home';
import type { Problem } from '@contract/result';

/** What the home page knows of the person's credential. */
export type CredentialState =
  | { readonly step: 'loading' }
  | { readonly step: 'failed'; readonly problem: Problem }
  | {
      readonly step: 'none';
      readonly unfinished: Extract<HomeView, { status: 'none' }>['unfinished'];
    }
  | {
      readonly step: 'active';
      readonly credential: CredentialView;
      /** Name and number in full, only while the person asks for them. */
      readonly holder: RevealedHolder | null;
      readonly busy: boolean;
      readonly problem: Problem | null;
    };
