import {
  cloudMain,
  cloudOrigin,
  instanceParts,
  lazily,
  settingsFault,
} from '@core/adapters/cloud-main';
import { refuse, type Result } from '@contract/result';
import type { CloudContext } from '@core/adapters/wechat/cloud-caller';
import { heedOutbox } from '@core/telling/heed-outbox';
import { createCleaning } from './cleaning';
import { createDelivering } from './delivering';
import { createGateway } from './function';
import { httpAnswer, readHttpEvent, timerOf, type HttpAnswer, type TimerName } from './http-event';
import { createNational, noAt, type NationalRequest } from './national';

/**
 * Nothing runs on in an instance that has answered, so a settlement's message leaves before the answer does; but no
 * hospital waits longer than this for a platform that hangs. What was not sent then, the timer sends.
 */
const mostWaitMs = 1000;

const parts = instanceParts(process.env);
const desk = cloudMain(createGateway, parts);
const cleaning = lazily(createCleaning, parts);
const delivering = lazily(createDelivering, parts);
let isDue = false;
const national = lazily((made) => {
  const store = heedOutbox(made.store, () => (isDue = true));
  return createNational({ ...made, store });
}, parts);

const timers: Readonly<Record<TimerName, () => () => Promise<Result<unknown>>>> = {
  sweep: cleaning,
  deliver: delivering,
};

/** What was not even built: a setting is missing. Gives null when all is there. */
function ready<T>(make: () => T): T | null {
  try {
    return make();
  } catch (error) {
    settingsFault(error);
    return null;
  }
}

async function deliverFirst(): Promise<void> {
  isDue = false;
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, mostWaitMs);
  });
  await Promise.race([delivering()(), patience]);
  clearTimeout(timer);
}

async function answerInstitution(request: NationalRequest): Promise<HttpAnswer> {
  const answer = ready(national);
  if (!answer) {
    const nowMs = Date.now();
    const at = { receivedAtMs: nowMs, respondedAtMs: nowMs };
    return httpAnswer(noAt(request.path, { code: 'SERVICE_UNAVAILABLE' }, at));
  }
  const said = httpAnswer(await answer(request));
  if (isDue) await deliverFirst();
  return said;
}

/** The entry that the cloud platform calls: for a desk's verb, for HTTP access, and for its timers. */
export async function main(event: unknown, context: CloudContext): Promise<unknown> {
  const request = readHttpEvent(event);
  if (request) return answerInstitution(request);
  const timer = timerOf(event, cloudOrigin(context ?? {}));
  if (timer === null) return desk(event, context);
  const work = ready(timers[timer]);
  return work ? work() : refuse('SERVICE_UNAVAILABLE');
}
