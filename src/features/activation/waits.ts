import { WaitClock } from '@/api/wait-clock';
import type { Beat } from '@/platform/beat';
import type { Act } from './activation.state';

const acts = [
  'region',
  'payPassword',
  'authorise',
  'agreement',
  'register',
  'guardian',
  'sms',
  'face',
  'slip',
  'claim',
] as const satisfies readonly Act[];

/** How long each act has to wait: after wrong tries, or until the next SMS. One lock stops no other act. */
export type Waits = Readonly<Record<Act, WaitClock>>;

/** A clock for every act, none of them running. */
export const makeWaits = (beat: Beat): Waits =>
  Object.fromEntries(acts.map((act) => [act, new WaitClock(beat)])) as Record<Act, WaitClock>;
