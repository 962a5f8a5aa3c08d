import { ok, refuse } from '@contract/result';
import * as v from 'valibot';
import type { Sms } from '../../ports/messages';
import type { Ids } from '../../ports/ids';
import type { Accounts } from './accounts';
import { createDrawer, type SandboxParts } from './drawer';
import type { OutcomeBook } from './outcome-book';
import { personByPhone } from './people';

const messageLivesMs = 24 * 60 * 60_000;

/** A short message as it lies on a phone. */
export interface SmsOnPhone {
  /** Grows with each message; ask with the last one for what came after it. */
  readonly cursor: number;
  readonly phone: string;
  readonly text: string;
  readonly sentAt: number;
}

/** The port, and the phone's side of it. */
export interface SandboxSms extends Sms {
  /** What has come to the phone of a person after a cursor (0: everything of the last day). */
  inbox(personKey: string, after: number): Promise<readonly SmsOnPhone[]>;
}

/**
 * Delivers to the phone that has the number. A number nobody has is a new one of the holder who asked
 * for the message: it rings on that phone, from now on for every message.
 */
export function createSms(
  parts: SandboxParts & { readonly ids: Ids },
  people: { readonly accounts: Accounts; readonly outcomes: OutcomeBook },
): SandboxSms {
  const message = v.object({ phone: v.string(), text: v.string(), sentAt: v.number() });
  const messages = createDrawer(parts, 'sms', { schema: message, keepMs: messageLivesMs });
  const newNumbers = createDrawer(parts, 'number', { schema: v.object({ person: v.string() }) });

  async function ownerOf(phone: string, holder: string | undefined): Promise<string | null> {
    const person = personByPhone(phone);
    if (person) return person.key;
    const asker = holder === undefined ? null : await people.accounts.personOf(holder);
    if (asker === null) return (await newNumbers.get(phone))?.person ?? null;
    await newNumbers.put(phone, { person: asker });
    return asker;
  }

  return {
    async send({ phone, text, holder }) {
      const owner = await ownerOf(phone, holder);
      if (owner !== null && (await people.outcomes.next(owner, 'sms')) === 'down')
        return refuse('SMS_DOWN');
      const sent = { phone, text, sentAt: parts.clock.now() };
      // A message to a number that no phone here has is sent all the same, as into the real world.
      await messages.put(parts.ids.next('sms'), sent, owner ?? phone);
      return ok(null);
    },
    inbox: (personKey, after) => messages.list(personKey, after),
  };
}
