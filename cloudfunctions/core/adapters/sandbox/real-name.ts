import type { Channel } from '@contract/channel';
import { ok, refuse } from '@contract/result';
import * as v from 'valibot';
import type { RealName } from '../../ports/identity';
import type { Ids } from '../../ports/ids';
import type { Accounts } from './accounts';
import { createDrawer, type SandboxParts } from './drawer';
import type { OutcomeBook } from './outcome-book';
import { personByKey } from './people';

// The life of WeChat's own auth_code.
const ticketLivesMs = 10 * 60_000;

/** The port, and the phone's side of it. */
export interface SandboxRealName extends RealName {
  /** What the platform's sheets give to the phone once the person has consented. */
  issue(channel: Channel, personKey: string): Promise<string>;
}

/** Real-name tickets: good once, for ten minutes, for the account of the person who consented. */
export function createRealName(
  parts: SandboxParts & { readonly ids: Ids },
  people: { readonly accounts: Accounts; readonly outcomes: OutcomeBook },
): SandboxRealName {
  const schema = v.object({ subject: v.string(), channel: v.string(), person: v.string() });
  const tickets = createDrawer(parts, 'realName', { schema, keepMs: ticketLivesMs });
  return {
    async issue(channel, personKey) {
      const code = parts.ids.secret();
      const subject = await people.accounts.open(channel, personKey);
      await tickets.put(code, { channel, subject, person: personKey });
      return code;
    },
    async redeem({ channel, subject, code }) {
      const ticket = await tickets.get(code);
      if (ticket?.channel !== channel || ticket.subject !== subject)
        return refuse('REAL_NAME_EXPIRED');
      // The platform may have changed its mind about the password since it gave the ticket out.
      const { payPassword } = await people.outcomes.of(ticket.person);
      if (channel === 'wechat' && payPassword === 'wrong') return refuse('PAY_PASSWORD_WRONG');
      // Asked before the ticket is spent, so that the same ticket works once the service is back.
      const service = await people.outcomes.next(ticket.person, 'realName');
      if (service === 'down') return refuse('REAL_NAME_DOWN');
      const person = (await tickets.take(code)) && personByKey(ticket.person, parts.clock.now());
      return person ? ok(person.identity) : refuse('REAL_NAME_EXPIRED');
    },
  };
}
