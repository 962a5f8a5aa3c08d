import type { CredentialView, Region } from './credential';

/**
 * One act of a recipe. `payPassword`, `agreement` and `face` are vouched for by the platform; `register` is
 * name and number as typed; `guardian` stands before `face` when the person is under 14. @requirement X8 X9
 */
export type ActivationStep =
  'region' | 'payPassword' | 'authorise' | 'agreement' | 'register' | 'guardian' | 'face' | 'claim';

/** A page that a recipe leads to once the credential is granted. */
export type AfterwardsPage = 'password' | 'show';

/** The version of each text a person agrees to; the server refuses an older one. */
export const consentVersions = {
  authorise: '2026-11',
  agreement: '2026-11',
  face: '2026-11',
  guardian: '2026-11',
  register: '2026-11',
} as const;

/** How a guardian is related to the child. @requirement X9 */
export type GuardianRelation = 'father' | 'mother' | 'grandparent' | 'other';

/** How long the result of a face check is kept, in years; an image never is. The notice promises it. */
export const faceResultKeptYears = 3;

/** Masked real-name facts, shown before the person authorises their use. @requirement C1 */
export interface MaskedPerson {
  /** First character of the name, the rest as stars: 张*. */
  readonly name: string;
  /** First and last character of the ID number, the rest as stars. */
  readonly idNumber: string;
  readonly idType: string;
}

/** Where one activation stands, as the phone may know it. */
export type ActivationView =
  | {
      readonly state: 'collecting';
      readonly activationId: string;
      /** The recipe's steps in order; those before `next` have fresh evidence. */
      readonly steps: readonly ActivationStep[];
      readonly next: ActivationStep;
      readonly person?: MaskedPerson;
      /** The region that was chosen, or that the way in names; the person may still choose another. */
      readonly region?: Region;
    }
  | {
      readonly state: 'granted';
      readonly activationId: string;
      readonly credential: CredentialView;
      /** The pages the recipe leads to now, in order. */
      readonly afterwards: readonly AfterwardsPage[];
    };

/** What `beginFace` hands to the platform's own face check; good for minutes, for one person. */
export interface FaceTicket {
  readonly verifyId: string;
  /** Alipay's open-certify wants a page address beside the id. */
  readonly url?: string;
}
