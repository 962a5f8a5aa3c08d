/** @jest-environment jsdom */
import { observer } from 'mobx-react-lite';
import { wordsOf } from '@contract/problem';
import { ok } from '@contract/result';
import { screenOf } from '@/features/activation/activation.state';
import { AgreementView } from '@/features/activation/agreement.view';
import { AuthoriseView } from '@/features/activation/authorise.view';
import { DoneView } from '@/features/activation/done.view';
import { FaceView } from '@/features/activation/face.view';
import { GuardianView } from '@/features/activation/guardian.view';
import { IdentityView } from '@/features/activation/identity.view';
import { RegionsStore } from '@/features/activation/regions.store';
import { RegionView } from '@/features/activation/region.view';
import { cases, screens, type Activation } from './kit/activation-noes';
import { anActivation, someRegions } from './kit/activation-town';
import { PaperPage } from './kit/paper-page';

jest.mock('@tarojs/components', () => {
  const { paperComponents } = jest.requireActual<{ paperComponents: object }>('./kit/paper-page');
  return paperComponents;
});

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
      // The face keeps its place beside the slip, whose own button is open.
      if (one.screen !== 'face') expect(page.takes(button)).toBe(false);
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
