import type { Channel } from '@contract/channel';
import { ok, refuse } from '@contract/result';
import * as v from 'valibot';
import type { ChannelSignIn } from '../../ports/identity';
import type { Ids } from '../../ports/ids';
import type { Accounts } from './accounts';
import { createDrawer, type SandboxParts } from './drawer';

const channel = v.picklist(['wechat', 'alipay', 'h5']);
const codeLivesMs = 5 * 60_000;

/** The port, and the phone's side of it. */
export interface SandboxSignIn extends ChannelSignIn {
  /** What `wx.login` or `my.getAuthCode` gives to the phone: good once, for five minutes. */
  issue(channel: Channel, personKey: string): Promise<string>;
}

/** Sign-in codes and what they are exchanged for. */
export function createSignIn(
  parts: SandboxParts & { readonly ids: Ids },
  accounts: Accounts,
): SandboxSignIn {
  const schema = v.object({ channel, subject: v.string() });
  const codes = createDrawer(parts, 'login', { schema, keepMs: codeLivesMs });
  return {
    async issue(channel, personKey) {
      const code = parts.ids.secret();
      await codes.put(code, { channel, subject: await accounts.open(channel, personKey) });
      return code;
    },
    async exchange(channel, code) {
      const found = await codes.take(code);
      return found?.channel === channel ? ok({ subject: found.subject }) : refuse('SIGN_IN_FAILED');
    },
  };
}
