/** @jest-environment jsdom */
import { observer } from 'mobx-react-lite';
import type { ActivationStep } from '@contract/activation';
import { wordsOf, type ProblemCode } from '@contract/problem';
import { ok, type Problem } from '@contract/result';
import { screenOf } from '@/features/activation/activation.state';
import { AgreementView } from '@/features/activation/agreement.view';
import { AuthoriseView } from '@/features/activation/authorise.view';
import { DoneView } from '@/features/activation/done.view';
import { FaceView } from '@/features/activation/face.view';
import { GuardianView } from '@/features/activation/guardian.view';
import { IdentityView } from '@/features/activation/identity.view';
import { RegionsStore } from '@/features/activation/regions.store';
import { RegionView } from '@/features/activation/region.view';
import { anActivation, someRegions } from './kit/activation-town';
import { PaperPage } from './kit/paper-page';

jest.mock(
  '@tarojs/components',
  () => jest.requireActual<typeof import('./kit/paper-page')>('./kit/paper-page').paperComponents,
);

type Activation = ReturnType<typeof anActivation>;
type Door = Parameters<Activation['town']['refuseOnce']>[0];

/** A person at one screen: the steps that brought them there, and what they tap to go on. */
interface AtScreen {
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

const everywhere: readonly ProblemCode[] = [
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
const busy: Problem = { code: 'TOO_MANY_REQUESTS', detail: { waitMs: 5_000 } };
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

const screens: Record<string, AtScreen> = {
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

const cases = Object.entries(screens).flatMap(([screen, at]) =>
  at.noes.map((no) => {
    const problem = typeof no === 'string' ? { code: no } : no;
    const facts = Object.entries(problem.detail ?? {}).map(([name, value]) => `${name} ${value}`);
    return { screen, at, problem, title: [problem.code, ...facts].join(', ') };
  }),
);

/** Whatever screen the state asks for, as the pages would show it. */
const Screens = observer(function Screens(props: {
  readonly activation: Activation;
  readonly regions: RegionsStore;
  readonly goHome: () => void;
}) {
  const { activation, regions, goHome } = props;
  const { store } = activation;
  const given = { store, goHome };
  switch (screenOf(store.state)) {
    case 'region':
      return <RegionView {...given} regions={regions} />;
    case 'payPassword':
      return <IdentityView {...given} />;
    case 'agreement':
      return <AgreementView {...given} />;
    case 'authorise':
      return <AuthoriseView {...given} />;
    case 'guardian':
      return <GuardianView {...given} />;
    case 'done':
      return <DoneView store={store} goOn={() => undefined} />;
    default:
      return <FaceView {...given} />;
  }
});

/** The buttons that lead on from any screen of this test. */
const waysOn = ['notice-again', 'notice-settings', 'notice-retry', 'region-110000'];
const buttons = [...new Set(Object.values(screens).map(({ button }) => button))];

describe('every no of every step', () => {
  let page: PaperPage;
  beforeEach(() => {
    page = new PaperPage();
  });
  afterEach(() => page.tearOff());

  async function refused({ at, problem }: (typeof cases)[number]) {
    const activation = anActivation(at.recipe);
    const { town, store } = activation;
    const homes: number[] = [];
    town.region = someRegions[1] ?? null;
    town.proved.push(...(at.done ?? []));
    await store.open();
    const regions = new RegionsStore(town);
    await regions.load();
    const goHome = () => homes.push(1);
    page.show(<Screens activation={activation} regions={regions} goHome={goHome} />);
    await at.before?.(page);
    town.refuseOnce(at.door, problem.code, problem.detail);
    await page.tap(at.button);
    await page.meanwhile(() => at.sheets?.(activation));
    await page.meanwhile(() => new Promise((resolve) => setTimeout(resolve, 0)));
    return { activation, homes };
  }

  const traceOf = ({ town, realNameSheet, faceSheet, settings }: Activation) =>
    JSON.stringify([
      town.starts.length,
      town.tickets,
      town.consents,
      town.proved,
      town.guardians.length,
      realNameSheet.shown,
      faceSheet.shown,
      settings.opened,
      page.html,
    ]);

  it.each(cases)('$screen: $title has words, a way on and a way back', async (one) => {
    const { activation, homes } = await refused(one);
    const said = page.read('notice-words');
    const isAnew = ['EVIDENCE_MISSING', 'ACTIVATION_NOT_FOUND'].includes(one.problem.code);
    if (isAnew) expect(said).toMatch(/已/);
    else expect(said).toBe(wordsOf(one.problem.code).words);
    await page.tap('step-home');
    expect(homes).toHaveLength(1);
    await page.meanwhile(() => activation.clock.pass(300_000));
    const way = [...waysOn, one.at.button, ...buttons].find((id) => page.takes(id));
    expect(way).toBeDefined();
    const before = traceOf(activation);
    await page.tap(way ?? '');
    expect(traceOf(activation)).not.toBe(before);
  });

  it.each(cases.filter(({ problem }) => problem.detail?.['waitMs'] !== undefined))(
    '$screen: $title closes the button, says how long, and opens it again',
    async (one) => {
      const { activation } = await refused(one);
      const { button } = one.at;
      expect(page.takes(button)).toBe(false);
      expect(page.read(button)).toMatch(/\d+ 秒后可再试/);
      await page.meanwhile(() => activation.clock.pass(300_000));
      expect(page.takes(button)).toBe(true);
      const isLock = one.problem.code === 'TRIES_LOCKED' || one.problem.detail?.['triesLeft'] === 0;
      if (isLock) expect(page.read('notice-words')).toBe('现在可以再试了');
    },
  );

  it('says how many tries are left', async () => {
    const wrong = cases.find(({ title }) => title === 'SLIP_WRONG, triesLeft 2');
    await refused(wrong!);
    expect(page.read('notice')).toContain('还可以试 2 次');
  });

  it('puts the slip first after three noes of the face, and blames nobody', async () => {
    const noMatch = cases.find(({ title }) => title === 'FACE_NO_MATCH')!;
    const { activation } = await refused(noMatch);
    const { town, faceSheet, store } = activation;
    const order = () => page.html.indexOf('face-slip"') < page.html.indexOf('face-start"');
    expect(order()).toBe(false);
    for (let time = 2; time <= 3; time += 1) {
      town.refuseOnce('face', 'FACE_NO_MATCH');
      await page.tap('face-start');
      await page.meanwhile(() => faceSheet.answer(ok(null)));
      await page.meanwhile(() => new Promise((resolve) => setTimeout(resolve, 0)));
    }
    expect(store.faceNoes).toBe(3);
    expect(order()).toBe(true);
    expect(page.read('face-slip-first-words')).toContain('很常见');
    expect(page.takes('face-start')).toBe(true);
  });

  it('shows what refusing means, and leads back from it', async () => {
    await refused(cases.find(({ title }) => title === 'GUARDIAN_UNFIT')!);
    await page.tap('guardian-refuse');
    expect(page.read('guardian-refused')).toContain('实体社保卡');
    await page.tap('guardian-back');
    expect(page.takes('guardian-send')).toBe(true);
  });
});
