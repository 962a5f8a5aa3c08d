import { ok, type Problem, type Result } from '@contract/result';
import { clerkWordsOf } from '@contract/clerk-words';
import { ageOf } from '@core/domain/age';
import { civilDate } from '@core/domain/civil-time';
import { careOf, checkFunds, type CheckedFund } from '@core/domain/policy';
import type { VisitKind } from '@core/domain/visit';
import type { RegisteredPerson } from '@core/ports/store/people';
import type { tables } from '../fsi/fields';
import type { InputOf } from '../fsi/fields/field';
import { transaction, type FsiContext, type Transaction } from '../fsi/transaction';
import { mayBegin, type BeginNeeds } from '../settling/begin-visit';
import { isChronicFiled } from '../settling/chronic-filing';
import { metPerson } from '../settling/met-person';
import { isOwn, notOwn } from '../statements/own-file';

type Asked = InputOf<(typeof tables)['2001']>['data'];

/** trt_chk_type: 基金项检查. */
const fundCheck = '01';

function kindOf(medType: string): VisitKind {
  const care = careOf(medType);
  return care === 'inpatient' || care === 'pharmacy' ? care : 'outpatient';
}

/** A no that the next try may turn into a yes says nothing about benefits. */
const isPassing = (begin: Result<unknown>): begin is { ok: false; problem: Problem } =>
  !begin.ok && clerkWordsOf(begin.problem.code).next === 'retry';

async function check(
  asked: Asked,
  person: RegisteredPerson,
  { context, needs }: { readonly context: FsiContext; readonly needs: BeginNeeds },
): Promise<Result<readonly CheckedFund[]>> {
  const { insutype: insuranceType, med_type: medType, begntime: atMs, dise_codg } = asked;
  const kind = kindOf(medType);
  const begin = await mayBegin(person, { insuranceType, kind }, { context, needs });
  if (isPassing(begin)) return begin;
  const { personId, insuredRegion, personType, identity } = person;
  const filing = { personId, insuranceType, diseaseCode: dise_codg, atMs };
  const balanceFen = await context.nouns.personalAccounts.balanceOf(personId);
  return ok(
    checkFunds({
      ...{ begin, insuranceType, personType, medType },
      insuredRegion: insuredRegion.code,
      age: ageOf(identity, atMs) ?? 0,
      hospitalLevel: context.institution.level,
      isChronicFiled: await isChronicFiled(filing, context),
      hasAccount: balanceFen !== null,
    }),
  );
}

/** Why a fund does not pay, or on what it depends. */
function resultWords({ isEnjoyed, problem, needsPrescription }: CheckedFund): string | null {
  if (isEnjoyed) return needsPrescription ? '凭处方购买的药品可以支付' : null;
  if (!problem) return '当地统筹基金不支付药店购药，可用个人账户或自费';
  const told = problem.detail?.['told'];
  const { words, advice } = clerkWordsOf(problem.code);
  return `${told ?? words}；${advice}`;
}

/**
 * 2001: which funds would pay here, for this kind of care, and why not. FIELDS_WRONG, PERSON_NOT_FOUND,
 * INSURED_BASE_DOWN. @requirement E1 D10 D11
 */
export const checkBenefits = (needs: BeginNeeds): Transaction<'2001'> =>
  transaction('2001', 'reads', async ({ data }, context) => {
    if (!isOwn(data.fixmedins_code, context.institution)) return notOwn();
    const person = await metPerson(data.psn_no, context);
    if (!person.ok) return person;
    const funds = await check(data, person.value, { context, needs });
    if (!funds.ok) return funds;
    return ok({
      trtinfo: funds.value.map((fund) => ({
        psn_no: data.psn_no,
        trt_chk_type: fundCheck,
        fund_pay_type: fund.fundPayType,
        trt_enjymnt_flag: fund.isEnjoyed ? '1' : '0',
        begndate: civilDate(data.begntime),
        enddate: data.endtime === null ? null : civilDate(data.endtime),
        trt_chk_rslt: resultWords(fund),
      })),
    });
  });
