import type { CodeUseView, DynamicCode } from '@contract/credential';
import type { Problem } from '@contract/result';
import type { CodeOwner } from './held-codes';
import type { Checking } from './holder-check';

/** Who read the code, for what and when. */
export type CodeUse = NonNullable<CodeUseView['use']>;

/** Why a code that is good is not shown. */
export type CaptureReason = 'screenshot' | 'recording';

/** What the code page shows. */
export type CodeState =
  /** The page is not on the screen; nothing runs. */
  | { readonly step: 'hidden' }
  | { readonly step: 'loading' }
  /** The holder is verified before each show. @requirement X5 */
  | ({ readonly step: 'verify' } & Checking)
  | {
      readonly step: 'shown';
      readonly code: DynamicCode;
      readonly owner: CodeOwner;
      /** A code before this one was read: said until the page is left or refreshed by hand. */
      readonly lastUse: CodeUse | null;
      /** Without a network: how many minutes the held codes still last; null with a network. */
      readonly offlineMinutes: number | null;
      /** A fresh code was asked for by hand and is on its way. */
      readonly busy: boolean;
      readonly problem: Problem | null;
    }
  /** Just read. No code for a moment, or the scanner under the phone would read the next one too. */
  | { readonly step: 'used'; readonly use: CodeUse }
  /** Somebody takes a picture or records the screen. */
  | { readonly step: 'captured'; readonly reason: CaptureReason; readonly isOver: boolean }
  /** No credential yet: lead to activation. */
  | { readonly step: 'inactive'; readonly problem: Problem }
  /** Frozen, here or elsewhere. */
  | { readonly step: 'frozen' }
  /** 不是我 was tapped; `problem` says why it has not come through yet. */
  | { readonly step: 'freezing'; readonly problem: Problem | null }
  /** `hasRunOut`: the held codes have ended without a network. */
  | { readonly step: 'failed'; readonly problem: Problem; readonly hasRunOut: boolean };
