import { ok, refuse, type Result } from '@contract/result';
import type { VerifiedView } from '@contract/credential';
import type { Verification } from '@/api/credential';
import { HolderCheck } from '@/features/credential/holder-check';
import type { CaptureEvent, CapturePort } from '@/platform/capture/port';
import type { NetworkPort } from '@/platform/network/port';
import type { ScreenPort } from '@/platform/screen/port';
import type { StoragePort } from '@/platform/storage/port';

/** A screen that remembers what was done to it. */
export class GlowScreen implements ScreenPort {
  holds = 0;

  hold(): () => void {
    this.holds += 1;
    return () => {
      this.holds -= 1;
    };
  }
}

/** Something the phone tells those who listen, whenever the test says so. */
class Told<T> {
  private readonly listeners = new Set<(word: T) => void>();

  tell(word: T): void {
    this.listeners.forEach((hear) => hear(word));
  }

  get listening(): number {
    return this.listeners.size;
  }

  protected listen(hear: (word: T) => void): () => void {
    this.listeners.add(hear);
    return () => void this.listeners.delete(hear);
  }
}

/** A network that goes and comes back. */
export class HandNetwork extends Told<boolean> implements NetworkPort {
  watch(tell: (isOnline: boolean) => void): () => void {
    return this.listen(tell);
  }
}

/** Somebody who takes pictures, or has been recording since before the page came. */
export class HandCapture extends Told<CaptureEvent> implements CapturePort {
  isRecording = false;

  guard(tell: (event: CaptureEvent) => void): () => void {
    if (this.isRecording) tell('recording');
    return this.listen(tell);
  }
}

/** What is kept on the phone, in memory. */
export function storageInMemory(): StoragePort {
  const kept = new Map<string, string>();
  return {
    read: (key) => kept.get(key) ?? null,
    write: (key, text) => void kept.set(key, text),
    remove: (key) => void kept.delete(key),
  };
}

/** The password that shows that it is the holder. */
export const rightPassword = '271828';

/** A verification by the platform or by a password; tickets are numbered. */
export function aCheck(faceSheet: () => Promise<Result<null>> = () => Promise.resolve(ok(null))) {
  const verified: Verification[] = [];
  const verify = (verification: Verification): Promise<Result<VerifiedView>> => {
    const { proof } = verification;
    const isWrong = proof.method === 'password' && proof.password !== rightPassword;
    if (isWrong) return Promise.resolve(refuse('PASSWORD_WRONG', { triesLeft: 0, waitMs: 30_000 }));
    const ticket = `ticket-${verified.push(verification)}`;
    return Promise.resolve(ok({ ticket, expiresAtMs: 1 }));
  };
  const check = new HolderCheck({
    api: { beginVerify: () => Promise.resolve(ok({ verifyId: 'verify-1' })), verify },
    realName: { prove: () => Promise.resolve(ok('pay-code')) },
    face: { check: faceSheet },
  });
  return { check, verified };
}
