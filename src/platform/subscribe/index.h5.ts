import { refuse } from '@contract/result';
import type { SubscribePort } from './port';

/** A web page has no messages of a platform; the inbox is all, and nothing offers to ask. */
export const subscribe = {
  ask: () => Promise.resolve(refuse('MESSAGE_DOWN')),
} satisfies SubscribePort;
