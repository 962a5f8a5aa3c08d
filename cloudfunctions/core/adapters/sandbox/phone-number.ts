import type { Channel } from '@contract/channel';
import { ok, refuse } from '@contract/result';
import * as v from 'valibot';
import type { Ids } from '../../ports/ids';
import type { PhoneNumber } from '../../ports/phone-number';
import type { Accounts } from './accounts';
import { createDrawer, type SandboxParts } from './drawer';
import { personByKey } from './people';

// The life of WeChat's own code.
const ticketLivesMs = 5 * 60_000;

/** The port, and the phone's side of it. */
export interface SandboxPhoneNumber extends PhoneNumber {
  /** What the platform's button gives to the phone: good once, for five minutes. */
  issue(channel: Channel, personKey: string): Promise<string>;
}

/** The number of the phone in the person's hand, for the account that the ticket was given to. */
export function createPhoneNumber(
  parts: SandboxParts & { readonly ids: Ids },
  accounts: Accounts,
): SandboxPhoneNumber {
  const schema = v.object({ channel: v.string(), subject: v.string(), person: v.string() });
  const tickets = createDrawer(parts, 'phone', { schema, keepMs: ticketLivesMs });
  return {
    async issue(channel, personKey) {
      const code = parts.ids.secret();
      const subject = await accounts.open(channel, personKey);
      await tickets.put(code, { channel, subject, person: personKey });
      return code;
    },
    async redeem({ channel, subject, code }) {
      const ticket = await tickets.get(code);
      if (ticket?.channel !== channel || ticket.subject !== subject)
        return refuse('PHONE_TICKET_EXPIRED');
      const person = (await tickets.take(code)) && personByKey(ticket.person);
      return person ? ok({ phone: person.phone }) : refuse('PHONE_TICKET_EXPIRED');
    },
  };
}
