import { ok, type Result } from '@contract/result';
import { CodeNews } from '@/features/credential/code-news';
import { CodeStore } from '@/features/credential/code.store';
import { KeptCodes } from '@/features/credential/kept-codes';
import { PayDesk } from '@/features/credential/pay';
import { CodeBooth, payCodeThat } from './code-booth';
import { HandClock } from './hand-clock';
import { aCheck, GlowScreen, HandCapture, HandNetwork, storageInMemory } from './phone-parts';

/** What a test of the code page may choose. */
interface Wishes {
  readonly opensPay?: boolean;
  readonly isPatient?: boolean;
  /** The platform's own sheet for a face. */
  readonly faceSheet?: () => Promise<Result<null>>;
}

/** The code page with a phone and a cloud in memory. */
export function aCodePage({ opensPay = true, isPatient = false, faceSheet }: Wishes = {}) {
  const clock = new HandClock();
  const booth = new CodeBooth(clock);
  const pay = payCodeThat(opensPay);
  const parts = {
    screen: new GlowScreen(),
    network: new HandNetwork(),
    capture: new HandCapture(),
  };
  const storage = storageInMemory();
  const asked: (readonly string[])[] = [];
  const subscribe = {
    ask: (templates: readonly string[]) => {
      asked.push(templates);
      return Promise.resolve(ok(null));
    },
  };
  const { check, verified } = aCheck(faceSheet);
  const news = new CodeNews({ api: booth, subscribe });
  const store = new CodeStore({
    ...parts,
    api: booth,
    pay: new PayDesk({ api: booth, payCode: pay.port }),
    news,
    beat: clock,
    kept: new KeptCodes(storage),
    check,
    isPatient: () => isPatient,
  });
  const payload = () =>
    store.state.step === 'shown' ? store.state.code.payload : store.state.step;
  const kept = () => storage.read('codes');
  return { ...parts, clock, booth, pay, asked, news, store, payload, kept, verified };
}
