import { cloudMain, lazily, settingsFault } from '@core/adapters/cloud-main';
import type { CloudContext } from '@core/adapters/wechat/cloud-caller';
import { sweepOnce } from '@core/door/sweep';
import { createGateway } from './function';
import { httpAnswer, isTimer, readHttpEvent } from './http-event';
import { createNational } from './national';
import { plainNo } from './national-answer';

const desk = cloudMain(createGateway, process.env);
const national = lazily(createNational, process.env);
const cleaning = lazily((parts) => () => sweepOnce(parts), process.env);

/** The entry that the cloud platform calls: for a desk's verb, for HTTP access, and for its timer. */
export async function main(event: unknown, context: CloudContext): Promise<unknown> {
  const request = readHttpEvent(event);
  try {
    if (request) return httpAnswer(await national()(request));
    if (isTimer(event)) return { removed: await cleaning()() };
  } catch (error) {
    settingsFault(error);
    return httpAnswer(plainNo({ code: 'SERVICE_UNAVAILABLE' }));
  }
  return desk(event, context);
}
