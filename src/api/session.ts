import { ok, refuse, type Result } from '@contract/result';
import type { SessionView } from '@contract/session';
import type { CloudPort } from '@/platform/cloud/port';
import type { DevicePort } from '@/platform/device/port';
import type { SignInPort } from '@/platform/signin/port';
import type { StoragePort } from '@/platform/storage/port';

/** What a session is made of. */
export interface SessionPorts {
  readonly cloud: CloudPort;
  readonly signin: SignInPort;
  readonly storage: StoragePort;
  readonly device: Pick<DevicePort, 'model'>;
}

const key = 'session';

const isSession = (value: unknown): value is SessionView =>
  typeof value === 'object' &&
  value !== null &&
  'token' in value &&
  (value.token === null || typeof value.token === 'string');

/** The session of this phone's account: opened when first needed, kept on the phone, opened again when refused. */
export class Session {
  private opening: Promise<Result<SessionView>> | null = null;

  constructor(private readonly ports: SessionPorts) {}

  /** The kept session, or a new one. Two callers at once share one sign-in. */
  async open(): Promise<Result<SessionView>> {
    const kept = this.kept();
    if (kept) return ok(kept);
    this.opening ??= this.signIn().finally(() => {
      this.opening = null;
    });
    return this.opening;
  }

  /** Forgets a session that the cloud refused; a newer one is left alone. */
  forget(refused: SessionView): void {
    if (this.kept()?.token === refused.token) this.ports.storage.remove(key);
  }

  private kept(): SessionView | null {
    const text = this.ports.storage.read(key);
    if (text === null) return null;
    try {
      const value: unknown = JSON.parse(text);
      return isSession(value) ? value : null;
    } catch {
      return null;
    }
  }

  private async signIn(): Promise<Result<SessionView>> {
    const { cloud, signin, storage, device } = this.ports;
    const code = cloud.vouches ? ok(undefined) : await signin.code();
    if (!code.ok) return code;
    const model = device.model();
    const body = {
      channel: signin.channel,
      ...(code.value ? { code: code.value } : {}),
      ...(model === null ? {} : { device: model }),
    };
    const reply = await cloud.call({ name: 'session', verb: 'signIn', body, token: null });
    if (!reply.ok) return reply;
    if (!isSession(reply.value)) return refuse('SIGN_IN_FAILED');
    storage.write(key, JSON.stringify(reply.value));
    return ok(reply.value);
  }
}
