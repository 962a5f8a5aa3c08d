import type { Catalogue } from '../../ports/catalogue';
import type { Clock } from '../../ports/clock';
import type { ChannelSignIn, FaceCheck, RealName } from '../../ports/identity';
import type { Ids } from '../../ports/ids';
import type { InsuredBase } from '../../ports/insured-base';
import type { Sms } from '../../ports/messages';
import type { PayCode } from '../../ports/pay-code';
import type { PhoneNumber } from '../../ports/phone-number';
import type { Subscriptions } from '../../ports/subscriptions';
import { createAccounts } from './accounts';
import { createCatalogue } from './catalogue';
import { createFaceCheck } from './face-check';
import { createInsuredBase } from './insured-base';
import { createOutcomeBook } from './outcome-book';
import { createPayCode } from './pay-code';
import { createPhoneNumber } from './phone-number';
import { createRealName } from './real-name';
import type { SandboxShelf } from './shelf';
import { createSignIn } from './sign-in';
import { createSms } from './sms';
import { createSubscriptions } from './subscriptions';
import { createVendor, type SandboxVendor } from './vendor';

export { sandboxInstitutions, type SandboxInstitution } from './institutions';
export { createMemoryShelf } from './memory-shelf';
/** Shapes that the vendor's side speaks. */
export type { FaceOutcome, OutcomeName, Outcomes } from './outcomes';
export type { SandboxShelf } from './shelf';
export type { PersonCard, SandboxVendor } from './vendor';

/** Every outside service, simulated, and the vendor's side that the phones' shells talk to. */
export interface Sandbox {
  readonly signIn: ChannelSignIn;
  readonly realName: RealName;
  readonly face: FaceCheck;
  readonly insuredBase: InsuredBase;
  readonly catalogue: Catalogue;
  readonly sms: Sms;
  readonly payCode: PayCode;
  readonly phoneNumber: PhoneNumber;
  readonly subscriptions: Subscriptions;
  readonly vendor: SandboxVendor;
}

/** Sets the simulated services up over one shelf; all they know is there, nothing in the process. */
export function createSandbox(parts: {
  readonly shelf: SandboxShelf;
  readonly clock: Clock;
  readonly ids: Ids;
}): Sandbox {
  const book = createOutcomeBook(parts);
  const accounts = createAccounts(parts);
  const people = { accounts, outcomes: book };
  const signIn = createSignIn(parts, accounts);
  const realName = createRealName(parts, people);
  const face = createFaceCheck(parts, book);
  const sms = createSms(parts, people);
  const phoneNumber = createPhoneNumber(parts, accounts);
  const subscriptions = createSubscriptions(parts, people);
  const phones = { signIn, realName, face, sms, phoneNumber, subscriptions };
  return {
    ...phones,
    insuredBase: createInsuredBase(parts, book),
    catalogue: createCatalogue(),
    payCode: createPayCode(parts, people),
    vendor: createVendor({ ...parts, ...phones, book }),
  };
}
