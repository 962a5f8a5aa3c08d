import { clerkWordsOf } from '@contract/clerk-words';
import type { NextStep, ProblemCode } from '@contract/problem';
import type { Problem, Result } from '@contract/result';
import type { Parts } from '@core/ports/parts';
import type { Nouns } from '@core/ports/store';
import { civilStamp } from '@core/domain/civil-time';
import type { NationalAnswer } from '../national-answer';
import { fsiNo, fsiYes, type NoCode } from './answer';
import type { Sent } from './fields/format';
import type { FsiContext, Prepared, Transaction } from './transaction';

/** What carrying out a message needs. */
export type CarryOutNeeds = Pick<Parts, 'store' | 'clock' | 'ids' | 'vault'>;

/** A checked message of a known institution. */
export interface Task {
  readonly transaction: Transaction;
  readonly prepared: Prepared;
  readonly context: Omit<FsiContext, 'nouns' | 'about'>;
}

/** What a no asks for that the very same message may follow: it must be free to become a yes. */
const passing: ReadonlySet<NextStep> = new Set(['retry', 'wait']);

const isPassing = ({ code }: Problem): boolean => passing.has(clerkWordsOf(code).next);

/** Takes the database transaction back; what is refused has left nothing half-written. */
class Refused extends Error {
  constructor(readonly problem: Problem) {
    super('refused');
  }
}

const noCodeOf = ({ noCode }: Transaction, problem: Problem): NoCode =>
  noCode ?? (isPassing(problem) ? -1 : -2);

const nowOf = ({ context }: Task, { clock }: CarryOutNeeds) => ({
  receivedAtMs: context.nowMs,
  respondedAtMs: clock.now(),
});

const noTo = (task: Task, problem: Problem, needs: CarryOutNeeds): NationalAnswer =>
  fsiNo(problem, nowOf(task, needs), noCodeOf(task.transaction, problem));

function yesTo(task: Task, sent: Sent, needs: CarryOutNeeds): NationalAnswer {
  if (sent.as === 'file') return { status: 200, body: {}, file: sent.file };
  const { institution, nowMs } = task.context;
  const stamp = civilStamp(nowMs).slice(0, 14);
  const refmsgid = `${institution.regionCode}${stamp}${needs.ids.digits(10)}`;
  return fsiYes(sent.output, refmsgid, nowOf(task, needs));
}

/** An act within a store, and whom it turned out to be about. */
async function actIn(
  { prepared, context }: Task,
  nouns: Nouns,
): Promise<{ readonly done: Result<Sent>; readonly personIds: ReadonlySet<string> }> {
  const personIds = new Set<string>();
  const about = (id: string) => void personIds.add(id);
  const done = await prepared.carryOut({ ...context, nouns, about });
  return { done, personIds };
}

interface Told {
  readonly outcome: 'ok' | ProblemCode;
  readonly personIds: ReadonlySet<string>;
}

const nobody: ReadonlySet<string> = new Set();

/** One line for each person, or one about nobody. */
async function record(
  { context }: Task,
  { outcome, personIds }: Told,
  { audit }: Pick<Nouns, 'audit'>,
): Promise<void> {
  const line = {
    event: 'institution.acted',
    outcome,
    actor: `${context.institution.code}/${context.operatorId}`,
    atMs: context.nowMs,
    detail: { door: 'fsi', infno: context.infno },
  } as const;
  for (const personId of personIds.size === 0 ? [null] : personIds)
    await audit.record({ ...line, personId });
}

/** What reads is on record when it tells of a person. */
async function read(task: Task, needs: CarryOutNeeds): Promise<NationalAnswer> {
  const { done, personIds } = await actIn(task, needs.store);
  const outcome = done.ok ? 'ok' : done.problem.code;
  if (personIds.size > 0) await record(task, { outcome, personIds }, needs.store);
  return done.ok ? yesTo(task, done.value, needs) : noTo(task, done.problem, needs);
}

const keyOf = ({ context }: Task) => ({
  institutionCode: context.institution.code,
  msgid: context.msgid,
});

type Work = () => Promise<NationalAnswer>;

/** Claims the message and does the work, or answers as before. Both commit together. */
async function onceIn(
  task: Task,
  {
    nouns,
    vault,
    work,
  }: { readonly nouns: Nouns; readonly vault: Parts['vault']; readonly work: Work },
): Promise<NationalAnswer | 'different'> {
  const { infno, nowMs } = task.context;
  const bodyKey = vault.fingerprint(`fsi:${infno}:${task.prepared.identity}`);
  const messages = nouns.institutionMessages;
  const claim = await messages.claim({ ...keyOf(task), infno, bodyKey, atMs: nowMs });
  if (claim.kind === 'different') return 'different';
  if (claim.kind === 'answered')
    return { status: 200, body: JSON.parse(claim.answer) as NationalAnswer['body'] };
  const answer = await work();
  await messages.answer(keyOf(task), JSON.stringify(answer.body));
  return answer;
}

/** A no is remembered like a yes, unless it may pass: who was told no must not find it done later. */
async function refuseWrite(
  task: Task,
  { problem, personIds }: { readonly problem: Problem; readonly personIds: Told['personIds'] },
  needs: CarryOutNeeds,
): Promise<NationalAnswer | 'different'> {
  const no = noTo(task, problem, needs);
  const told = { outcome: problem.code, personIds };
  if (isPassing(problem)) {
    await record(task, told, needs.store);
    return no;
  }
  return needs.store.transaction((nouns) =>
    onceIn(task, {
      nouns,
      vault: needs.vault,
      work: async () => {
        await record(task, told, nouns);
        return no;
      },
    }),
  );
}

async function write(task: Task, needs: CarryOutNeeds): Promise<NationalAnswer | 'different'> {
  let personIds = nobody;
  try {
    return await needs.store.transaction((nouns) =>
      onceIn(task, {
        nouns,
        vault: needs.vault,
        work: async () => {
          const acted = await actIn(task, nouns);
          personIds = acted.personIds;
          if (!acted.done.ok) throw new Refused(acted.done.problem);
          await record(task, { outcome: 'ok', personIds }, nouns);
          return yesTo(task, acted.done.value, needs);
        },
      }),
    );
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return refuseWrite(task, { problem: error.problem, personIds }, needs);
  }
}

/**
 * Carries a message out. What writes is done once for its msgid: the same message is answered the same, other
 * content under a used msgid is refused, and claim, act, audit line and answer commit together or not at all.
 */
export async function carryOut(task: Task, needs: CarryOutNeeds): Promise<NationalAnswer> {
  if (task.transaction.does === 'reads') return read(task, needs);
  const answer = await write(task, needs);
  if (answer !== 'different') return answer;
  await record(task, { outcome: 'MESSAGE_NUMBER_USED', personIds: nobody }, needs.store);
  return noTo(task, { code: 'MESSAGE_NUMBER_USED' }, needs);
}
