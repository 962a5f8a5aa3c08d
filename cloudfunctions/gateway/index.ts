import {
  cloudMain,
  cloudOrigin,
  instanceParts,
  lazily,
  settingsFault,
} from '@core/adapters/cloud-main';
import { refuse } from '@contract/result';
import type { CloudContext } from '@core/adapters/wechat/cloud-caller';
import { createCleaning } from './cleaning';
import { createGateway } from './function';
import { httpAnswer, isTimer, readHttpEvent } from './http-event';
import { createNational, noAt } from './national';

const parts = instanceParts(process.env);
const desk = cloudMain(createGateway, parts);
const national = lazily(createNational, parts);
const cleaning = lazily(createCleaning, parts);

/** What was not even built: a setting is missing. Gives null when all is there. */
function ready<T>(make: () => T): T | null {
  try {
    return make();
  } catch (error) {
    settingsFault(error);
    return null;
  }
}

/** The entry that the cloud platform calls: for a desk's verb, for HTTP access, and for its timer. */
export async function main(event: unknown, context: CloudContext): Promise<unknown> {
  const request = readHttpEvent(event);
  if (request) {
    const answer = ready(national);
    if (answer) return httpAnswer(await answer(request));
    const nowMs = Date.now();
    const at = { receivedAtMs: nowMs, respondedAtMs: nowMs };
    return httpAnswer(noAt(request.path, { code: 'SERVICE_UNAVAILABLE' }, at));
  }
  if (isTimer(event, cloudOrigin(context ?? {})))
    return ready(cleaning)?.() ?? refuse('SERVICE_UNAVAILABLE');
  return desk(event, context);
}
