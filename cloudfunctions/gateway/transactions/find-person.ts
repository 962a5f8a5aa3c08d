import { ok, type Result } from '@contract/result';
import type { InsuredRecord } from '@core/ports/insured-base';
import type { FsiContext } from '../fsi/transaction';
import { transaction, type Transaction } from '../fsi/transaction';
import { personOutput } from '../settling/person-output';
import { identify, type PersonProof, type ProofNeeds } from '../settling/person-proof';

/** psn_insu_stas */
const standings = { active: '1', paused: '2' } as const;

/** The person, on file from now on, with an account that holds what the insured base says it does. */
async function putOnFile(
  record: InsuredRecord,
  { nouns, nowMs, about }: FsiContext,
): Promise<string> {
  const { personId } = await nouns.people.register(record, nowMs);
  about(personId);
  const fen = record.personalAccountFen;
  if (fen !== null) await nouns.personalAccounts.open(personId, { fen, atMs: nowMs });
  return personId;
}

async function insuranceOf(personId: string, record: InsuredRecord, { nouns }: FsiContext) {
  return {
    balc: (await nouns.personalAccounts.balanceOf(personId)) ?? 0,
    insutype: record.insuranceType,
    psn_type: record.personType,
    psn_insu_stas: standings[record.insurance],
    cvlserv_flag: '0',
    insuplc_admdvs: record.insuredRegion.code,
  };
}

async function answerFor(record: InsuredRecord, context: FsiContext) {
  const personId = await putOnFile(record, context);
  const insurance = await insuranceOf(personId, record, context);
  // This year's and former years' account: one account here.
  const accounts = JSON.stringify({ crtYearBalc: insurance.balc / 100, calYearBalc: 0 });
  const base = personOutput({ personId, identity: record.identity }, context.nowMs);
  return { baseinfo: { ...base, exp_content: accounts }, insuinfo: [insurance], idetinfo: [] };
}

type Answer = Awaited<ReturnType<typeof answerFor>>;

async function act(
  proof: PersonProof,
  context: FsiContext,
  needs: ProofNeeds,
): Promise<Result<Answer>> {
  const record = await identify(proof, context, needs);
  return record.ok ? ok(await answerFor(record.value, context)) : record;
}

/** 1101: who somebody is, by credential, ID number or card, and how they are insured. @requirement D7 D8 D13 */
export const findPerson = (needs: ProofNeeds): Transaction<'1101'> =>
  transaction('1101', 'writes', ({ data }, context) => act(data, context, needs));
