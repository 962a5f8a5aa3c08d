import type { CodeUseView, CodeView } from '@contract/credential';
import type { Problem } from '@contract/result';

/** Who read the code, for what and when. */
export type CodeUse = NonNullable<CodeUseView['use']>;

/** What the code page shows. */
export type CodeState =
  /** The page is not on the screen; nothing runs. */
  | { readonly step: 'hidden' }
  | { readonly step: 'loading' }
  | {
      readonly step: 'shown';
      readonly code: CodeView;
      /** The code before this one was read: said until the page is left or refreshed by hand. */
      readonly lastUse: CodeUse | null;
      /** A fresh code was asked for by hand and is on its way. */
      readonly busy: boolean;
      readonly problem: Problem | null;
    }
  /** Just read. No code for a moment, or the scanner under the phone would read the next one too. */
  | { readonly step: 'used'; readonly use: CodeUse }
  /** No credential yet: lead to activation. */
  | { readonly step: 'inactive'; readonly problem: Problem }
  | { readonly step: 'failed'; readonly problem: Problem };
