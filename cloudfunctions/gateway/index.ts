import { cloudMain, lazily } from '@core/adapters/cloud-main';
import type { CloudContext } from '@core/adapters/wechat/cloud-caller';
import { sweepOnce } from '@core/door/sweep';
import { createGateway } from './function';
import { httpAnswer, isTimer, readHttpEvent, type HttpAnswer } from './http-event';
import { createNational } from './national';

const desk = cloudMain(createGateway, process.env);
const national = lazily(createNational, process.env);
const cleaning = lazily((parts) => () => sweepOnce(parts), process.env);

/** The entry that the cloud platform calls: for a desk's verb, for HTTP access, and for its timer. */
export async function main(event: unknown, context: CloudContext): Promise<unknown> {
  const request = readHttpEvent(event);
  if (request) return answerHttp(request);
  if (isTimer(event)) return { removed: await cleaning()() };
  return desk(event, context);
}

async function answerHttp(
  request: NonNullable<ReturnType<typeof readHttpEvent>>,
): Promise<HttpAnswer> {
  return httpAnswer(await national()(request));
}
