import type { Result } from '@contract/result';
import { CodeStore } from '@/features/credential/code.store';
import { KeptCodes } from '@/features/credential/kept-codes';
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
  const { check, verified } = aCheck(faceSheet);
  const store = new CodeStore({
    ...parts,
    api: booth,
    payCode: pay.port,
    beat: clock,
    kept: new KeptCodes(storage),
    check,
    isPatient: () => isPatient,
  });
  const payload = () =>
    store.state.step === 'shown' ? store.state.code.payload : store.state.step;
  const kept = () => storage.read('codes');
  return { ...parts, clock, booth, pay, store, payload, kept, verified };
}
