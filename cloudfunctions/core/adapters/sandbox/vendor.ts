import type { Channel } from '@contract/channel';
import { ok, refuse, type Result } from '@contract/result';
import type { Clock } from '../../ports/clock';
import type { SandboxFaceCheck } from './face-check';
import { namedPeople } from './named-people';
import type { OutcomeBook } from './outcome-book';
import type { FaceOutcome, Outcomes } from './outcomes';
import { personByKey } from './people';
import { ageOn } from './person';
import type { SandboxRealName } from './real-name';
import type { SandboxShelf } from './shelf';
import type { SandboxSignIn } from './sign-in';
import type { SandboxSms, SmsOnPhone } from './sms';

/** One line of the picker. */
export interface PersonCard {
  readonly key: string;
  readonly label: string;
  readonly name: string;
  readonly note: string;
  readonly age: number;
  readonly region: string;
  /** The number of the phone in this person's hand. */
  readonly phone: string;
}

/** The vendor's side: what the phones' shells ask. Each yes is the body of the answer. */
export interface SandboxVendor {
  people(): { readonly people: readonly PersonCard[] };
  /** Noes of all that follow: BAD_REQUEST for a person, check or outcome that is not known. */
  outcomes(person: string): Promise<Result<{ readonly outcomes: Outcomes }>>;
  setOutcomes(person: string, changes: unknown): Promise<Result<{ readonly outcomes: Outcomes }>>;
  login(platform: Channel, person: string): Promise<Result<{ readonly code: string }>>;
  /** WeChat asks the pay password first; Alipay's consent asks none. */
  realName(
    platform: Channel,
    person: string,
  ): Promise<Result<{ readonly code: string } | { readonly refused: 'wrong' }>>;
  /** `person` is who looks into the camera; `verifyId` says whom the check is of. */
  face(
    platform: Channel,
    person: string,
    verifyId: string,
  ): Promise<Result<{ readonly outcome: FaceOutcome }>>;
  smsOf(
    person: string,
    after: number,
  ): Promise<Result<{ readonly messages: readonly SmsOnPhone[] }>>;
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
}

const shanghaiOffsetMs = 8 * 60 * 60_000;
const civilDate = (ms: number): string =>
  new Date(ms + shanghaiOffsetMs).toISOString().slice(0, 10);

function cards(today: string): readonly PersonCard[] {
  return namedPeople.map(({ key, label, note, identity, birthDate, phone, record }) => ({
    key,
    label,
    note,
    name: identity.name,
    age: ageOn(birthDate, today),
    region: record?.insuredRegion.name ?? '—',
    phone,
  }));
}

/** The vendor's side over the same parts that the ports stand on. */
export function createVendor(parts: VendorParts): SandboxVendor {
  const { shelf, clock, book, signIn, realName, face, sms } = parts;
  const isUnknown = (person: string): boolean => personByKey(person) === null;
  return {
    people: () => ({ people: cards(civilDate(clock.now())) }),
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
      return ok({ code: await realName.issue(platform, person) });
    },
    async face(platform, person, verifyId) {
      const looking = personByKey(person);
      if (!looking) return refuse('BAD_REQUEST');
      const asked = await book.next(person, 'face');
      const outcome = await face.look({ channel: platform, verifyId }, looking, asked);
      return outcome.ok ? ok({ outcome: outcome.value }) : outcome;
    },
    async smsOf(person, after) {
      if (isUnknown(person)) return refuse('BAD_REQUEST');
      return ok({ messages: await sms.inbox(person, after) });
    },
  };
}
