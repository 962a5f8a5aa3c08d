import { ok, refuse, type Result } from '@contract/result';
import type { Parts } from '@core/ports/parts';
import * as v from 'valibot';
import type { FsiContext } from '../fsi/transaction';
import type { AccountChoice } from './bill';
import { holderOfToken } from './person-proof';

/**
 * Where the relative's code goes: the interface has no field for it, so it stands in the extension field, named like
 * acct_mulaid_pay. @requirement D4
 */
const mutualAid = v.object({
  acct_mulaid_cert_type: v.literal('01'),
  acct_mulaid_cert_no: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
});

function relativeToken(extension: string | null): string | null {
  if (extension === null) return null;
  try {
    const parsed = v.safeParse(mutualAid, JSON.parse(extension));
    return parsed.success ? parsed.output.acct_mulaid_cert_no : null;
  } catch {
    return null;
  }
}

const missing =
  '使用共济人个人账户时，exp_content须含acct_mulaid_cert_type=01与acct_mulaid_cert_no';

/**
 * acct_used_flag, with 2 the relative whose code was read second: bound with the patient, and not the patient. Noes:
 * FIELDS_WRONG, FAMILY_NOT_BOUND and those of `holderOfToken`. @requirement D4
 */
export async function chooseAccount(
  asked: {
    readonly personId: string;
    readonly flag: string;
    readonly extension: string | null;
  },
  context: FsiContext,
  needs: Pick<Parts, 'settings'>,
): Promise<Result<AccountChoice>> {
  if (asked.flag !== '2') return ok({ flag: asked.flag === '1' ? '1' : '0' });
  const token = relativeToken(asked.extension);
  if (token === null) return refuse('FIELDS_WRONG', { told: missing });
  const payerId = await holderOfToken(token, context, needs);
  if (!payerId.ok) return payerId;
  const isBound = await context.nouns.families.areBound(payerId.value, asked.personId);
  return isBound ? ok({ flag: '2', payerId: payerId.value }) : refuse('FAMILY_NOT_BOUND');
}
