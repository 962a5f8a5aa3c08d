import type { Channel } from '@contract/channel';
import { ok, refuse, type Result } from '@contract/result';
import type { Clock } from '../../ports/clock';
import { cardOf, type SandboxCard } from './cards';
import type { SandboxFaceCheck } from './face-check';
import { peopleOn, type NamedPerson } from './named-people';
import type { OutcomeBook } from './outcome-book';
import type { FaceOutcome, Outcomes } from './outcomes';
import { personByKey } from './people';
import type { SandboxPhoneNumber } from './phone-number';
import { ageOn, civilDate, type SandboxPerson } from './person';
import type { SandboxRealName } from './real-name';
import type { SandboxShelf } from './shelf';
import type { SandboxSignIn } from './sign-in';
import type { SandboxSms, SmsOnPhone } from './sms';
import type { MessageOnPhone, SandboxSubscriptions } from './subscriptions';

/** One line of the picker. */
export interface PersonCard {
  readonly key: string;
  /** Heading under which the picker shows the person. */
  readonly group: string;
  readonly label: string;
  readonly name: string;
  readonly note: string;
  readonly age: number;
  readonly region: string;
  /** The number of the phone in this person's hand. */
  readonly phone: string;
  /** The social security card; null for somebody who is not insured. */
  readonly card: SandboxCard | null;
}

/** Why the platform's sheets gave no ticket for the real name. */
export type RealNameRefusal = 'wrong' | 'cancelled' | 'noPermission';

/** The vendor's side: what the phones' shells ask. Each yes is the body of the answer. */
export interface SandboxVendor {
  /** The named people, and before them whoever else is asked for by key and exists. */
  people(also?: string): { readonly people: readonly PersonCard[] };
  /** Noes of all that follow: BAD_REQUEST for a person, check or outcome that is not known. */
  outcomes(person: string): Promise<Result<{ readonly outcomes: Outcomes }>>;
  setOutcomes(person: string, changes: unknown): Promise<Result<{ readonly outcomes: Outcomes }>>;
  login(platform: Channel, person: string): Promise<Result<{ readonly code: string }>>;
  /** WeChat asks the pay password first; Alipay's consent asks none. */
  realName(
    platform: Channel,
    person: string,
  ): Promise<Result<{ readonly code: string } | { readonly refused: RealNameRefusal }>>;
  /** `person` is who looks into the camera; `verifyId` says whom the check is of. */
  face(
    platform: Channel,
    person: string,
    verifyId: string,
  ): Promise<Result<{ readonly outcome: FaceOutcome }>>;
  /** A quick check answered by the pay password of `person`; BAD_REQUEST where the check is not a quick one. */
  quickPassword(
    platform: Channel,
    person: string,
    verifyId: string,
  ): Promise<Result<{ readonly outcome: FaceOutcome } | { readonly refused: 'wrong' }>>;
  smsOf(
    person: string,
    after: number,
  ): Promise<Result<{ readonly messages: readonly SmsOnPhone[] }>>;
  /** What the platform's button for the phone number gives. */
  phoneNumber(platform: Channel, person: string): Promise<Result<{ readonly code: string }>>;
  /** Subscription messages on one platform. */
  messagesOf(
    platform: Channel,
    person: string,
    after: number,
  ): Promise<Result<{ readonly messages: readonly MessageOnPhone[] }>>;
}

/** What the vendor's side is made of. */
export interface VendorParts {
  readonly shelf: SandboxShelf;
  readonly clock: Clock;
  readonly book: OutcomeBook;
  readonly signIn: SandboxSignIn;
  readonly realName: SandboxRealName;
  readonly face: SandboxFaceCheck;
  readonly sms: SandboxSms;
  readonly phoneNumber: SandboxPhoneNumber;
  readonly subscriptions: SandboxSubscriptions;
}

type Described = SandboxPerson & Partial<Pick<NamedPerson, 'group' | 'label' | 'note'>>;

function described(person: Described, today: string): PersonCard {
  const { key, identity, birthDate, phone, record } = person;
  return {
    key,
    group: person.group ?? '生成的人',
    label: person.label ?? '生成的人',
    note: person.note ?? '按编号生成，没有特别的习惯',
    name: identity.name,
    age: ageOn(birthDate, today),
    region: record?.insuredRegion.name ?? '—',
    phone,
    card: record && cardOf(person),
  };
}

function cards(nowMs: number, also: string | undefined): readonly PersonCard[] {
  const today = civilDate(nowMs);
  const named = peopleOn(today);
  const asked = also === undefined ? null : personByKey(also, nowMs);
  const isNamed = named.some(({ key }) => key === asked?.key);
  const shown: readonly Described[] = asked && !isNamed ? [asked, ...named] : named;
  return shown.map((person) => described(person, today));
}

/** The vendor's side over the same parts that the ports stand on. */
export function createVendor(parts: VendorParts): SandboxVendor {
  const { shelf, clock, book, signIn, realName, face, sms, phoneNumber, subscriptions } = parts;
  const isUnknown = (person: string): boolean => personByKey(person) === null;
  return {
    people: (also) => ({ people: cards(clock.now(), also) }),
    async outcomes(person) {
      if (isUnknown(person)) return refuse('BAD_REQUEST');
      return ok({ outcomes: await book.of(person) });
    },
    async setOutcomes(person, changes) {
      const changed = await book.change(person, changes);
      return changed.ok ? ok({ outcomes: changed.value }) : changed;
    },
    async login(platform, person) {
      if (isUnknown(person)) return refuse('BAD_REQUEST');
      // A phone signs in now and then: a good moment to forget what has expired.
      await shelf.sweep(clock.now());
      return ok({ code: await signIn.issue(platform, person) });
    },
    async realName(platform, person) {
      if (isUnknown(person)) return refuse('BAD_REQUEST');
      const asksPassword = platform === 'wechat';
      if (asksPassword && (await book.next(person, 'payPassword')) === 'wrong')
        return ok({ refused: 'wrong' });
      const { realName: service } = await book.of(person);
      if (service === 'cancelled' || service === 'noPermission') {
        await book.next(person, 'realName');
        return ok({ refused: service });
      }
      return ok({ code: await realName.issue(platform, person) });
    },
    async face(platform, person, verifyId) {
      const looking = personByKey(person, clock.now());
      if (!looking) return refuse('BAD_REQUEST');
      const asked = await book.next(person, 'face');
      const outcome = await face.look({ channel: platform, verifyId }, looking, asked);
      return outcome.ok ? ok({ outcome: outcome.value }) : outcome;
    },
    async quickPassword(platform, person, verifyId) {
      const typing = personByKey(person, clock.now());
      if (!typing) return refuse('BAD_REQUEST');
      if ((await book.next(person, 'payPassword')) === 'wrong') return ok({ refused: 'wrong' });
      const at = { channel: platform, verifyId, by: 'payPassword' } as const;
      const outcome = await face.look(at, typing, 'pass');
      return outcome.ok ? ok({ outcome: outcome.value }) : outcome;
    },
    async smsOf(person, after) {
      if (isUnknown(person)) return refuse('BAD_REQUEST');
      return ok({ messages: await sms.inbox(person, after) });
    },
    async phoneNumber(platform, person) {
      if (isUnknown(person)) return refuse('BAD_REQUEST');
      return ok({ code: await phoneNumber.issue(platform, person) });
    },
    async messagesOf(platform, person, after) {
      if (isUnknown(person)) return refuse('BAD_REQUEST');
      return ok({ messages: await subscriptions.inbox(platform, person, after) });
    },
  };
}
