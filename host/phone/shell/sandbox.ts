import type { FaceOutcome } from '../abilities/device';
import type { Platform } from '../compile/package-shape';

/** Whose account of a person is meant; `h5` is the app that embeds the pages. */
export type Channel = Platform | 'h5';

/** A synthetic person of the sandbox. */
export interface SandboxPerson {
  key: string;
  /** Heading under which the picker shows the person. */
  group: string;
  label: string;
  name: string;
  note: string;
  age: number;
  region: string;
}

/** What the outside services will do for one person. */
export interface Outcomes {
  payPassword: 'right' | 'wrong';
  realName: 'up' | 'down' | 'cancelled' | 'noPermission';
  face: FaceOutcome;
  payCode: 'allowed' | 'refused';
  sms: 'delivered' | 'down';
  message: 'delivered' | 'unwanted' | 'down';
  insuredBase: 'up' | 'down';
}

/** What the platform's sheets gave for the real name. */
export type RealNameAnswer = { code: string } | { refused: 'wrong' | 'cancelled' | 'noPermission' };

/** A printed poster, as the camera of the sandbox finds it. */
export interface PosterCard {
  code: string;
  name: string;
  address: string;
}

/** A short message that reached the person's phone. */
export interface SmsMessage {
  cursor: string | number;
  text: string;
  sentAt: number;
}

/** A subscription message that the platform delivered. */
export interface SubscriptionMessage {
  cursor: number;
  template: string;
  page: string;
  fields: Record<string, string>;
  sentAt: number;
}

/** The vendor's side of the sandbox, as only the phone and its panel may ask it. */
export class Sandbox {
  constructor(private readonly fetcher: typeof fetch = fetch.bind(globalThis)) {}

  /** The people to choose from; `also` is a key of somebody who may not stand among the named. */
  async people(also: string | null): Promise<SandboxPerson[]> {
    const query = also === null ? '' : `?${new URLSearchParams({ person: also })}`;
    return (await this.get<{ people: SandboxPerson[] }>(`/sandbox/people${query}`)).people;
  }

  async outcomes(person: string): Promise<Outcomes> {
    const query = new URLSearchParams({ person });
    return (await this.get<{ outcomes: Outcomes }>(`/sandbox/outcomes?${query}`)).outcomes;
  }

  async choose(person: string, outcomes: Partial<Outcomes>): Promise<void> {
    await this.ask('/sandbox/outcomes', { method: 'PUT', body: { person, outcomes } });
  }

  async login(platform: Channel, person: string): Promise<string> {
    return (await this.post<{ code: string }>(`/sandbox/${platform}/login`, { person })).code;
  }

  /** A one-time code for the real name, or why there is none. */
  realName(platform: Platform, person: string): Promise<RealNameAnswer> {
    return this.post<RealNameAnswer>(`/sandbox/${platform}/real-name`, { person });
  }

  /** A quick check answered by the pay password; null when it was wrong. */
  async quickPassword(person: string, verifyId: string): Promise<FaceOutcome | null> {
    const path = '/sandbox/alipay/quick-password';
    const reply = await this.post<{ outcome?: FaceOutcome }>(path, { person, verifyId });
    return reply.outcome ?? null;
  }

  /** The posters that were made, newest first. */
  async posters(): Promise<PosterCard[]> {
    return (await this.get<{ posters: PosterCard[] }>('/sandbox/posters')).posters;
  }

  async face(platform: Channel, person: string, verifyId: string): Promise<FaceOutcome> {
    const path = `/sandbox/${platform}/face`;
    return (await this.post<{ outcome: FaceOutcome }>(path, { person, verifyId })).outcome;
  }

  async sms(person: string, after: string): Promise<SmsMessage[]> {
    const query = new URLSearchParams({ person, after });
    return (await this.get<{ messages: SmsMessage[] }>(`/sandbox/sms?${query}`)).messages;
  }

  /** Subscription messages that the platform shows outside the mini-program. */
  async subscriptionMessages(
    platform: Platform,
    person: string,
    after: number,
  ): Promise<SubscriptionMessage[]> {
    const query = new URLSearchParams({ person, after: String(after) });
    const path = `/sandbox/${platform}/messages?${query}`;
    return (await this.get<{ messages: SubscriptionMessage[] }>(path)).messages;
  }

  /** What the platform's button for the phone number gives. */
  async phoneNumber(platform: Platform, person: string): Promise<string> {
    const path = `/sandbox/${platform}/phone-number`;
    return (await this.post<{ code: string }>(path, { person })).code;
  }

  private get<T>(path: string): Promise<T> {
    return this.ask<T>(path, { method: 'GET' });
  }

  private post<T>(path: string, body: unknown): Promise<T> {
    return this.ask<T>(path, { method: 'POST', body });
  }

  private async ask<T>(path: string, call: { method: string; body?: unknown }): Promise<T> {
    const reply = await this.fetcher(path, {
      method: call.method,
      ...(call.body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(call.body) }),
    });
    if (!reply.ok) throw new Error(`The sandbox answered ${reply.status}.`);
    return (await reply.json()) as T;
  }
}
