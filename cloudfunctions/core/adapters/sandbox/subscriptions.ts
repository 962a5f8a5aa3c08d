import type { Channel } from '@contract/channel';
import { ok, refuse } from '@contract/result';
import * as v from 'valibot';
import type { Ids } from '../../ports/ids';
import type { Subscriptions } from '../../ports/subscriptions';
import type { Accounts } from './accounts';
import { createDrawer, type SandboxParts } from './drawer';
import type { OutcomeBook } from './outcome-book';

const messageLivesMs = 7 * 24 * 60 * 60_000;

/** A subscription message as it lies in the platform's list of service messages. */
export interface MessageOnPhone {
  /** Grows with each message; ask with the last one for what came after it. */
  readonly cursor: number;
  readonly template: string;
  readonly page: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly sentAt: number;
}

/** The port, and the phone's side of it. */
export interface SandboxSubscriptions extends Subscriptions {
  /** What a person was sent on a platform after a cursor (0: everything of the last week). */
  inbox(channel: Channel, personKey: string, after: number): Promise<readonly MessageOnPhone[]>;
}

/** Delivers to the account's person on the platform that was asked; everybody has subscribed until told otherwise. */
export function createSubscriptions(
  parts: SandboxParts & { readonly ids: Ids },
  people: { readonly accounts: Accounts; readonly outcomes: OutcomeBook },
): SandboxSubscriptions {
  const schema = v.object({
    template: v.string(),
    page: v.string(),
    fields: v.record(v.string(), v.string()),
    sentAt: v.number(),
  });
  const drawer = createDrawer(parts, 'message', { schema, keepMs: messageLivesMs });
  const ownerOf = (channel: Channel, personKey: string): string => `${channel}/${personKey}`;
  return {
    // An app around our pages has no messages of a platform; the platforms name a template as we do.
    idsOf: (channel, templates) => (channel === 'h5' ? [] : templates),
    async send({ channel, subject, template, page, fields }) {
      const person = await people.accounts.personOf(subject);
      if (person === null) return refuse('MESSAGE_UNWANTED');
      switch (await people.outcomes.next(person, 'message')) {
        case 'unwanted':
          return refuse('MESSAGE_UNWANTED');
        case 'down':
          return refuse('MESSAGE_DOWN');
        case 'delivered': {
          const message = { template, page, fields, sentAt: parts.clock.now() };
          await drawer.put(parts.ids.next('message'), message, ownerOf(channel, person));
          return ok(null);
        }
      }
    },
    inbox: (channel, personKey, after) => drawer.list(ownerOf(channel, personKey), after),
  };
}
