import { ok, refuse } from '@contract/result';
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import * as v from 'valibot';
import type { ChannelSignIn } from '../../ports/identity';
import { readFields } from '../vendor/ask';
import type { VendorParts } from '../vendor/vendor-parts';

/** The apps that embed our pages, by their own names, and the key that each shares with us. */
export interface EmbeddingSettings {
  readonly apps: Readonly<Record<string, { readonly key: string }>>;
}

/** A ticket is good for no longer than this, whatever it says. */
export const ticketLivesMs = 5 * 60_000;
const longestTicket = 1024;

const contentSchema = v.strictObject({
  app: v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/)),
  /** The app's own, lasting id of the account; never a name or number of the person. */
  user: v.pipe(v.string(), v.nonEmpty(), v.maxLength(128)),
  /** Whole seconds since 1970. */
  exp: v.pipe(v.number(), v.safeInteger()),
  nonce: v.pipe(v.string(), v.regex(/^[\w-]{16,64}$/)),
});

/** What a ticket says. */
export type TicketContent = v.InferOutput<typeof contentSchema>;

const macOf = (text: string, key: string): Buffer =>
  createHmac('sm3', Buffer.from(key, 'hex')).update(text).digest();

/** Makes a ticket as an embedding app's server does: base64url of the JSON, a dot, base64url of its HMAC-SM3. */
export function signTicket(content: TicketContent, key: string): string {
  const text = Buffer.from(JSON.stringify(content)).toString('base64url');
  return `${text}.${macOf(text, key).toString('base64url')}`;
}

function isSigned(text: string, mac: string, key: string): boolean {
  const [given, right] = [Buffer.from(mac, 'base64url'), macOf(text, key)];
  // Compared as text too: base64url has several spellings of the same bytes.
  return (
    given.length === right.length &&
    timingSafeEqual(given, right) &&
    mac === right.toString('base64url')
  );
}

/** The content of a ticket that one of the apps has signed; nothing is said about its age. */
export function openTicket(code: string, { apps }: EmbeddingSettings): TicketContent | null {
  const [text = '', mac = '', ...more] = code.length <= longestTicket ? code.split('.') : [];
  if (text === '' || mac === '' || more.length > 0) return null;
  const fields = readFields(Buffer.from(text, 'base64url').toString('utf8'));
  const content = v.safeParse(contentSchema, fields);
  if (!content.success || !Object.hasOwn(apps, content.output.app)) return null;
  const key = apps[content.output.app]?.key;
  return key !== undefined && isSigned(text, mac, key) ? content.output : null;
}

/** The account of an app's user with us: the same each time, and saying nothing about who it is. */
const subjectOf = ({ app, user }: TicketContent): string =>
  `h5_${createHash('sm3')
    .update(JSON.stringify([app, user]))
    .digest('base64url')}`;

/**
 * Sign-in of our pages inside a bank's or a city's app: the app's server vouches for its user with a
 * ticket that is good once, for five minutes at most. @requirement C3
 */
export const createSignedTicketSignIn = (
  settings: EmbeddingSettings,
  { clock, nonces }: Pick<VendorParts, 'clock' | 'nonces'>,
): ChannelSignIn => ({
  async exchange(_channel, code) {
    const content = openTicket(code, settings);
    if (!content) return refuse('SIGN_IN_FAILED');
    const endsMs = content.exp * 1000;
    const leftMs = endsMs - clock.now();
    if (leftMs <= 0 || leftMs > ticketLivesMs) return refuse('SIGN_IN_FAILED');
    const isFirst = await nonces.spend(`h5 ${content.app}`, content.nonce, endsMs);
    return isFirst ? ok({ subject: subjectOf(content) }) : refuse('SIGN_IN_FAILED');
  },
});
