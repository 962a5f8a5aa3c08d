import { ok, refuse } from '@contract/result';
import { createSignedTicketSignIn, signTicket } from '@core/adapters/embedding/signed-ticket';
import { face } from '@/platform/face/index.h5';
import { signin } from '@/platform/signin/index.h5';
import { answerFrame, type AppSide } from '../../../host/app/bridge';
import { aNonceBook } from '../../fixtures/vendors/vendor-town';
import { aClock } from '../cloud/movable-clock';
import {
  installEmbedded,
  installGlobal,
  installPage,
  pagesOrigin,
  removeBrowser,
  tell,
  yes,
  type StandInWindow,
} from './kit/browser';
import type { Recorded } from './kit/vendor';

const key = 'ab'.repeat(32);
const clock = aClock();
const foreign = 'https://evil.example';
/** Longer than any word of the protocol. */
const tooLong = 'a'.repeat(1025);

/** Nothing is waited for by the clock: what is ignored stays unanswered until the page gives up. */
async function givesUp(answer: Promise<unknown>): Promise<unknown> {
  await jest.advanceTimersByTimeAsync(15_000);
  return answer;
}

beforeEach(() => jest.useFakeTimers({ doNotFake: ['performance'] }));
afterEach(() => {
  removeBrowser();
  jest.useRealTimers();
});

describe('the pages inside an app', () => {
  /** Answers the page's question itself, as the test wishes. */
  async function answered(
    plant: (page: StandInWindow, id: string) => void,
  ): Promise<{ answer: Promise<unknown>; id: string }> {
    let id = '';
    const page = installPage();
    page.parent = { postMessage: (message: { id: string }) => void (id = message.id) };
    const answer = signin.code();
    await jest.advanceTimersByTimeAsync(0);
    expect(id).toMatch(/^\w+-\d+$/);
    plant(page, id);
    return { answer, id };
  }

  const ticket = (id: string) => ({ yima: 1, id, ok: true, value: { ticket: 'c-1' } });

  it('believe the app of their own origin', async () => {
    const { answer } = await answered((page, id) =>
      tell(page, { data: ticket(id), origin: pagesOrigin, source: page.parent }),
    );
    expect(await answer).toEqual(ok('c-1'));
  });

  it.each<[string, (page: StandInWindow, id: string) => void]>([
    [
      'another origin',
      (page, id) => tell(page, { data: ticket(id), origin: foreign, source: page.parent }),
    ],
    [
      'another window of the app',
      (page, id) => tell(page, { data: ticket(id), origin: pagesOrigin, source: {} }),
    ],
    [
      'the page itself',
      (page, id) => tell(page, { data: ticket(id), origin: pagesOrigin, source: page }),
    ],
  ])('ignore an answer from %s', async (_whom, plant) => {
    const { answer } = await answered(plant);
    expect(await givesUp(answer)).toEqual(refuse('SIGN_IN_FAILED'));
  });

  it.each<[string, (id: string) => unknown]>([
    ['a text', (id) => JSON.stringify(ticket(id))],
    ['a list', (id) => [ticket(id)]],
    ['nothing', () => null],
    ['the answer to another question', () => ticket('other-1')],
    ['another version', (id) => ({ ...ticket(id), yima: 2 })],
    ['neither yes nor no', (id) => ({ ...ticket(id), ok: 'true' })],
    ['a ticket that is too long', (id) => ({ ...ticket(id), value: { ticket: tooLong } })],
    ['a reason that is too long', (id) => ({ yima: 1, id, ok: false, reason: tooLong })],
  ])('ignore %s, and still hear the right answer after it', async (_what, data) => {
    const { answer } = await answered((page, id) => {
      const place = { origin: pagesOrigin, source: page.parent };
      tell(page, { data: data(id), ...place });
      tell(page, { data: ticket(id), ...place });
    });
    expect(await answer).toEqual(ok('c-1'));
  });

  it('give up in time when there is nothing but such answers', async () => {
    const { answer } = await answered((page, id) =>
      tell(page, {
        data: { ...ticket(id), value: { ticket: tooLong } },
        origin: pagesOrigin,
        source: page.parent,
      }),
    );
    expect(await givesUp(answer)).toEqual(refuse('SIGN_IN_FAILED'));
  });

  it('tell every question apart, and leave no ear behind', async () => {
    const log: Recorded[] = [];
    const page = installEmbedded(() => yes({ ticket: 'c-1' }), log);
    const remove = jest.spyOn(page, 'removeEventListener');
    const add = jest.spyOn(page, 'addEventListener');
    await Promise.all([signin.code(), signin.code()]);
    expect(log).toHaveLength(2);
    expect(remove).toHaveBeenCalledTimes(2);
    expect(add).toHaveBeenCalledTimes(2);
  });
});

describe('an app of another origin', () => {
  const app = 'https://app.citybank.example';

  /** The adapters anew, for who may embed is asked once a page. */
  async function signInWith(named: () => Promise<Response>, log: Recorded[]) {
    installEmbedded(() => yes({ ticket: 'c-1' }), log, { appOrigin: app, fetch: named });
    let answer: unknown;
    await jest.isolateModulesAsync(async () => {
      const fresh = await import('@/platform/signin/index.h5');
      answer = await fresh.signin.code();
    });
    return answer;
  }

  it('is asked, and at its own origin alone, when the server names it', async () => {
    const log: Recorded[] = [];
    const named = () => Promise.resolve(Response.json(['https://other.example', app]));
    expect(await signInWith(named, log)).toEqual(ok('c-1'));
    expect(log).toEqual([{ name: 'signIn', options: { target: app } }]);
  });

  it.each<[string, () => Promise<Response>]>([
    ['another', () => Promise.resolve(Response.json(['https://other.example']))],
    ['one that only begins like it', () => Promise.resolve(Response.json([`${app}.evil.example`]))],
    ['nobody', () => Promise.resolve(Response.json([]))],
    ['nonsense', () => Promise.resolve(Response.json({ [app]: true }))],
    ['no list', () => Promise.resolve(new Response('<html>', { status: 404 }))],
    ['nothing, for it is not there', () => Promise.reject(new TypeError())],
  ])('is asked nothing when the server names %s', async (_whom, named) => {
    const log: Recorded[] = [];
    expect(await signInWith(named, log)).toEqual(refuse('SIGN_IN_FAILED'));
    expect(log).toEqual([]);
  });
});

describe('the sandbox’s app', () => {
  /** Both halves of the bridge: the pages in their frame, and the app around it. */
  function twoWindows(side: Partial<AppSide> = {}) {
    const outer = installPage();
    const page = Object.assign(new EventTarget(), {
      location: { origin: pagesOrigin, search: '' },
      parent: outer,
      fetch: () => Promise.resolve(Response.json([])),
      postMessage: (data: unknown, target: string) => {
        answers.push({ data, target });
        tell(page, { data, origin: pagesOrigin, source: outer });
      },
    });
    const answers: { data: unknown; target: string }[] = [];
    const asked: { data: unknown; target: string }[] = [];
    Object.assign(outer, {
      postMessage: (data: unknown, target: string) => {
        asked.push({ data, target });
        tell(outer, { data, origin: pagesOrigin, source: page });
      },
    });
    const app: AppSide = {
      signIn: () => Promise.resolve('t-1'),
      verifyFace: () => Promise.resolve(null),
      openPayCode: () => Promise.resolve(true),
      brightness: () => 0.5,
      setBrightness: jest.fn(),
      keepScreenOn: jest.fn(),
      ...side,
    };
    answerFrame({ contentWindow: page } as never, { origin: pagesOrigin, app });
    installGlobal('window', page);
    return { outer, page, app, asked, answers };
  }

  it('hands a signed ticket to the pages, which the server takes once', async () => {
    const exp = Math.floor(clock.now() / 1000) + 120;
    const content = { app: 'city-app', user: 'user-1', exp, nonce: '0123456789abcdef' };
    twoWindows({ signIn: () => Promise.resolve(signTicket(content, key)) });
    const server = createSignedTicketSignIn(
      { apps: { 'city-app': { key } } },
      { clock, nonces: aNonceBook() },
    );
    const code = await signin.code();
    if (!code.ok) throw new Error('The app gave no ticket.');
    expect(await server.exchange('h5', code.value)).toMatchObject({ ok: true });
    expect(await server.exchange('h5', code.value)).toEqual(refuse('SIGN_IN_FAILED'));
  });

  it('is asked nothing about the person: a question names a check and no more', async () => {
    const { asked } = twoWindows();
    await signin.code();
    await face.check({ verifyId: 'v-1' });
    const id = expect.stringMatching(/^\w+-\d+$/) as string;
    expect(asked).toEqual([
      { data: { yima: 1, id, ask: 'signIn', with: {} }, target: pagesOrigin },
      { data: { yima: 1, id, ask: 'verifyFace', with: { verifyId: 'v-1' } }, target: pagesOrigin },
    ]);
  });

  it('says no when its own side breaks', async () => {
    twoWindows({ verifyFace: () => Promise.reject(new Error('offline')) });
    expect(await face.check({ verifyId: 'v-1' })).toEqual(refuse('FACE_NETWORK'));
  });

  const question = { yima: 1, id: 'q-1', ask: 'signIn', with: {} };
  type Place = (page: unknown) => { origin: string; source: unknown };
  const inFrame: Place = (page) => ({ origin: pagesOrigin, source: page });

  it.each<[string, unknown, Place]>([
    ['from another origin', question, (page) => ({ origin: foreign, source: page })],
    ['from another window', question, () => ({ origin: pagesOrigin, source: {} })],
    ['in a text', JSON.stringify(question), inFrame],
    ['of another version', { ...question, yima: '1' }, inFrame],
    ['without an id', { ...question, id: undefined }, inFrame],
    ['with an id that is too long', { ...question, id: tooLong }, inFrame],
    ['with a word that is too long', { ...question, with: { verifyId: tooLong } }, inFrame],
    ['with a list for its words', { ...question, with: 'v-1' }, inFrame],
    ['that is nothing', null, inFrame],
  ])('ignores a question %s', async (_what, data, place) => {
    const signIn = jest.fn(() => Promise.resolve('t-1'));
    const { outer, page, answers } = twoWindows({ signIn });
    tell(outer, { data, ...place(page) });
    await jest.advanceTimersByTimeAsync(0);
    expect(answers).toEqual([]);
    expect(signIn).not.toHaveBeenCalled();
  });

  it('says that it does not know an unknown question, and does nothing', async () => {
    const { outer, page, app, answers } = twoWindows();
    tell(outer, { data: { ...question, ask: 'readContacts' }, ...inFrame(page) });
    await jest.advanceTimersByTimeAsync(0);
    const data = { yima: 1, id: 'q-1', ok: false, reason: 'unknown' };
    expect(answers).toEqual([{ data, target: pagesOrigin }]);
    expect(app.setBrightness).not.toHaveBeenCalled();
  });

  it('checks no face without the name of a check', async () => {
    const verifyFace = jest.fn(() => Promise.resolve(null));
    const { outer, page, answers } = twoWindows({ verifyFace });
    tell(outer, {
      data: { ...question, ask: 'verifyFace', with: { verifyId: 7 } },
      ...inFrame(page),
    });
    await jest.advanceTimersByTimeAsync(0);
    expect(answers).toMatchObject([{ data: { ok: false, reason: 'unavailable' } }]);
    expect(verifyFace).not.toHaveBeenCalled();
  });

  it('answers nobody once its frame has gone', async () => {
    const outer = installPage();
    const signIn = jest.fn();
    answerFrame({ contentWindow: null } as never, {
      origin: pagesOrigin,
      app: { signIn } as never,
    });
    tell(outer, { data: question, origin: pagesOrigin, source: null });
    await jest.advanceTimersByTimeAsync(0);
    expect(signIn).not.toHaveBeenCalled();
  });
});
