import { ok, refuse } from '@contract/result';
import { askApp } from '../embedding-app';
import type { SignInPort } from './port';

const patienceMs = 15_000;

/** The app vouches for its own signed-in user with a ticket that is good once. */
export const signin = {
  channel: 'h5',
  code: async () => {
    const answer = await askApp('signIn', {}, patienceMs);
    const ticket = answer.ok ? answer.value.ticket : undefined;
    return typeof ticket === 'string' && ticket !== '' ? ok(ticket) : refuse('SIGN_IN_FAILED');
  },
} satisfies SignInPort;
