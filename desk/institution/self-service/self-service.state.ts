import type { Doubt } from '../../kit/fsi/settle-surely';
import type { WaitingBill } from '../day-book/waiting-bills';
import type { Insurance, Person } from '../person/person';
import type { SplitView } from '../split/split';
import type { Made } from '../till/till.state';

/** Why the machine sends somebody to the counter or back to the start. */
export type SelfTrouble =
  | { readonly kind: 'not-a-code' }
  | { readonly kind: 'code-refused'; readonly words: string }
  | { readonly kind: 'no-line' }
  | { readonly kind: 'refused'; readonly words: string }
  | { readonly kind: 'taken-back' }
  | { readonly kind: 'doubtful'; readonly doubt: Doubt };

/** Whose bill it is. */
export interface Payer {
  readonly person: Person;
  readonly insurance: Insurance;
  readonly bill: WaitingBill;
}

/** One thing a screen. */
export type SelfState =
  | { readonly step: 'invite'; readonly trouble: SelfTrouble | null }
  | { readonly step: 'waiting'; readonly for: 'reading' | 'quoting' | 'settling' }
  | { readonly step: 'nothing-due'; readonly person: Person }
  | {
      readonly step: 'due';
      readonly payer: Payer;
      readonly split: SplitView;
      readonly usesAccount: boolean;
    }
  | { readonly step: 'done'; readonly payer: Payer; readonly made: Made }
  | { readonly step: 'to-counter'; readonly trouble: SelfTrouble };
