import type { Channel } from '@contract/channel';
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { createDrawer, type SandboxParts } from './drawer';

/** The platforms' accounts: which person stands behind an openid or a user_id. */
export interface Accounts {
  /** The account id of a person, always the same, and now known to the platform. */
  open(channel: Channel, personKey: string): Promise<string>;
  /** Key of the person behind an account, or null. */
  personOf(subject: string): Promise<string | null>;
}

/** Shaped as WeChat's openid (28 characters) and Alipay's user_id (2088 and twelve digits). */
export function subjectOf(channel: Channel, personKey: string): string {
  const print = createHash('sha256').update(`yima/sandbox/${channel}/${personKey}`).digest();
  switch (channel) {
    case 'wechat':
      return `o${print.toString('base64url').slice(0, 27)}`;
    case 'h5':
      return `app-${print.toString('hex').slice(0, 24)}`;
    case 'alipay':
      return `2088${(print.readBigUInt64BE(0) % 10n ** 12n).toString().padStart(12, '0')}`;
  }
}

/** Keeps on the shelf whose account is whose, for a subject alone does not tell. */
export function createAccounts(parts: SandboxParts): Accounts {
  const drawer = createDrawer(parts, 'account', { schema: v.object({ person: v.string() }) });
  return {
    async open(channel, personKey) {
      const subject = subjectOf(channel, personKey);
      await drawer.put(subject, { person: personKey });
      return subject;
    },
    personOf: async (subject) => (await drawer.get(subject))?.person ?? null,
  };
}
