import { ok, refuse } from '@contract/result';
import { askApp } from '../embedding-app';
import type { PayCodePort } from './port';

const patienceMs = 15_000;

/** The app's own pay code, where it has one. */
export const payCode = {
  wantsParams: false,
  open: async () => {
    const answer = await askApp('openPayCode', {}, patienceMs);
    return answer.ok ? ok(null) : refuse('PAY_CODE_UNAVAILABLE');
  },
} satisfies PayCodePort;
