import { ok, refuse } from '@contract/result';
import type { Parts } from '@core/ports/parts';
import * as v from 'valibot';
import type { Transaction } from '../fsi/transaction';
import { ecQueryFields } from '../national-answer';
import { isBlank, queryFields } from '../national-query';
import { ecQuery, type EcQuery } from '../national-schema';
import { readCode, type ReadNeeds } from '../read-code';

type Message = Parameters<Transaction['prepare']>[0];

/** Institutions often leave `orgId` to the envelope. */
function queryIn({ input, institutionCode }: Message): EcQuery | null {
  const given = queryFields(input);
  if (!given) return null;
  const orgId = isBlank(given['orgId']) ? institutionCode : given['orgId'];
  const parsed = v.safeParse(ecQuery, { ...given, orgId });
  return parsed.success ? parsed.output : null;
}

/**
 * 1162: reads the code of a person. Its input is the one of `ec.query` in whatever form the two middle platforms
 * take it, its no is always -1 as theirs is, and reading a code keeps its own record of what was read by which
 * message: so it stands beside the tables.
 * @requirement D1 E1
 */
export const readEcCode = (needs: ReadNeeds & Pick<Parts, 'vault'>): Transaction<'1162'> => ({
  infno: '1162',
  does: 'reads',
  noCode: -1,
  prepare: (message) => {
    const query = queryIn(message);
    if (!query) return refuse('BAD_REQUEST');
    const { orgId, operatorId, ecQrCode, businessType, officeName } = query;
    return ok({
      identity: message.msgid,
      others: orgId === message.institutionCode ? [] : [orgId],
      carryOut: async ({ institution, msgid, operatorId: opter }) => {
        const read = await readCode(
          {
            ecQrCode,
            businessType,
            officeName,
            institutionCode: institution.code,
            operatorId: operatorId ?? opter,
            requestKey: `fsi:${msgid}`,
            door: 'fsi',
          },
          needs,
        );
        if (!read.ok) return read;
        const data = ecQueryFields(read.value, ecQrCode, needs.vault);
        return ok({ as: 'output', output: { data } });
      },
    });
  },
});
