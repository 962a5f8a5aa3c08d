import type { ActivationStep } from '@contract/activation';
import type { ProblemCode } from '@contract/problem';
import { ok, type Problem } from '@contract/result';
import type { anActivation } from './activation-town';
import type { PaperPage } from './paper-page';

/** A store and the town around it. */
export type Activation = ReturnType<typeof anActivation>;
type Door = Parameters<Activation['town']['refuseOnce']>[0];

/** A person at one screen: the steps that brought them there, and what they tap to go on. */
export interface AtScreen {
  readonly recipe: readonly ActivationStep[];
  readonly done?: readonly ActivationStep[];
  /** Where the cloud says no. */
  readonly door: Door;
  /** Until the button: what has to be ticked, chosen or typed first. */
  readonly before?: (page: PaperPage) => Promise<void>;
  readonly button: string;
  /** What the platform's sheet answers, where there is one. */
  readonly sheets?: (activation: Activation) => void;
  readonly noes: readonly (ProblemCode | Problem)[];
}

const everywhere: readonly (ProblemCode | Problem)[] = [
  { code: 'TOO_MANY_REQUESTS', detail: { waitMs: 5_000 } },
  'NETWORK_UNREACHABLE',
  'SERVICE_UNAVAILABLE',
  'STILL_WORKING',
  'SIGN_IN_REQUIRED',
  'SIGN_IN_FAILED',
  'BAD_REQUEST',
  'TOO_LARGE',
  'UNKNOWN_VERB',
  'EVIDENCE_MISSING',
  'ACTIVATION_NOT_FOUND',
];
const locked: readonly Problem[] = [30_000, 90_000, 300_000].map((waitMs) => ({
  code: 'TRIES_LOCKED',
  detail: { waitMs },
}));
const ofPerson: readonly ProblemCode[] = ['NOT_INSURED', 'PERSON_MISMATCH', 'INSURED_BASE_DOWN'];

const guardianForm = async (page: PaperPage): Promise<void> => {
  page.type('guardian-name', '张伟');
  page.type('guardian-number', '110101198501011234');
  await page.tap('guardian-relation-father');
  await page.tap('guardian-consent');
};

/** Every screen of an activation, with every no that a person can meet there. */
export const screens: Readonly<Record<string, AtScreen>> = {
  region: {
    recipe: ['region', 'payPassword'],
    door: 'region',
    button: 'region-go',
    noes: [...everywhere, ...ofPerson, 'REGION_DIFFERS'],
  },
  payPassword: {
    recipe: ['payPassword', 'authorise', 'face'],
    door: 'payPassword',
    button: 'identity-go',
    sheets: ({ realNameSheet }) => realNameSheet.answer(ok('code-1')),
    noes: [
      ...everywhere,
      ...ofPerson,
      ...locked,
      'USER_CANCELLED',
      'REGION_DIFFERS',
      'REAL_NAME_DOWN',
      'REAL_NAME_EXPIRED',
      { code: 'PAY_PASSWORD_WRONG', detail: { triesLeft: 2 } },
      { code: 'PAY_PASSWORD_WRONG', detail: { triesLeft: 0, waitMs: 30_000 } },
    ],
  },
  agreement: {
    recipe: ['agreement', 'face'],
    door: 'agreement',
    before: (page) => page.tap('agreement-consent'),
    button: 'agreement-go',
    sheets: ({ realNameSheet }) => realNameSheet.answer(ok('code-1')),
    noes: [
      ...everywhere,
      ...ofPerson,
      'USER_CANCELLED',
      'CONSENT_OUTDATED',
      'REAL_NAME_DOWN',
      'REAL_NAME_EXPIRED',
    ],
  },
  authorise: {
    recipe: ['payPassword', 'authorise', 'face'],
    done: ['payPassword'],
    door: 'authorise',
    button: 'authorise-agree',
    noes: [...everywhere, ...ofPerson, 'CONSENT_OUTDATED', 'REAL_NAME_EXPIRED'],
  },
  guardian: {
    recipe: ['payPassword', 'guardian', 'face'],
    done: ['payPassword'],
    door: 'beginGuardian',
    before: guardianForm,
    button: 'guardian-send',
    noes: [
      ...everywhere,
      ...locked,
      'GUARDIAN_UNFIT',
      'NAME_OR_NUMBER_WRONG',
      'INSURED_BASE_DOWN',
      'CONSENT_OUTDATED',
      'SMS_DOWN',
      'SMS_TODAY_ENOUGH',
      { code: 'SMS_TOO_SOON', detail: { waitMs: 40_000 } },
    ],
  },
  'guardian code': {
    recipe: ['payPassword', 'guardian', 'face'],
    done: ['payPassword'],
    door: 'guardian',
    before: async (page) => {
      if (page.read('guardian-code') === null) {
        await guardianForm(page);
        await page.tap('guardian-send');
      }
      page.type('guardian-code', '123456');
    },
    button: 'guardian-go',
    noes: [
      ...everywhere,
      ...locked,
      'SMS_CODE_EXPIRED',
      { code: 'SMS_CODE_WRONG', detail: { triesLeft: 1 } },
    ],
  },
  face: {
    recipe: ['payPassword', 'face'],
    done: ['payPassword'],
    door: 'face',
    before: (page) => page.tap('face-consent'),
    button: 'face-start',
    sheets: ({ faceSheet }) => faceSheet.answer(ok(null)),
    noes: [
      ...everywhere,
      ...ofPerson,
      'USER_CANCELLED',
      'CONSENT_OUTDATED',
      'FACE_CONSENT_MISSING',
      'FACE_NO_MATCH',
      'FACE_TIMEOUT',
      'FACE_CAPTURE_FAILED',
      'FACE_NO_PERMISSION',
      'FACE_DEVICE',
      'FACE_NETWORK',
      'FACE_DOWN',
    ],
  },
  slip: {
    recipe: ['payPassword', 'face'],
    done: ['payPassword'],
    door: 'slip',
    before: async (page) => {
      if (page.read('slip') === null) await page.tap('face-slip');
      page.type('slip-number', '1234 5678 9012');
    },
    button: 'slip-go',
    noes: [
      ...everywhere,
      ...ofPerson,
      ...locked,
      'SLIP_EXPIRED',
      { code: 'SLIP_WRONG', detail: { triesLeft: 2 } },
      { code: 'SLIP_WRONG', detail: { triesLeft: 0, waitMs: 30_000 } },
    ],
  },
};

/** One row for every screen and no. */
export const cases = Object.entries(screens).flatMap(([screen, at]) =>
  at.noes.map((no) => {
    const problem = typeof no === 'string' ? { code: no } : no;
    const facts = Object.entries(problem.detail ?? {}).map(([name, value]) => `${name} ${value}`);
    return { screen, at, problem, title: [problem.code, ...facts].join(', ') };
  }),
);
