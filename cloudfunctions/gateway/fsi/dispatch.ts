import { refuse, type Problem, type Result } from '@contract/result';
import { accessAnswer } from '../access/access-answer';
import type { AccessNeeds, Client } from '../access/admit';
import { checkInstitutions } from '../access/institutions';
import type { NationalAnswer } from '../national-answer';
import { isAddressOf, mostBytesOf } from './addresses';
import { fsiNo, infnoUnknown } from './answer';
import { carryOut, type CarryOutNeeds } from './carry-out';
import { isInfno, type Infno } from './fields';
import { infnoOf, readMessage, type FsiMessage } from './message';
import type { Prepared, Transaction } from './transaction';

/** What the dispatcher needs. */
export type FsiNeeds = CarryOutNeeds & Pick<AccessNeeds, 'clock'>;

/** A parsed body of a client that has proved itself. */
export interface FsiRequest {
  readonly client: Client;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** How long the body was as it came. */
  readonly bytes: number;
  readonly receivedAtMs: number;
}

/** The transactions that are open, by their number. */
export type Transactions = { readonly [I in Infno]?: Transaction<I> };

/** The number that is meant, when there is such a transaction at its address, and it is the one that was signed for. */
function meant({ client, path, body }: FsiRequest): Infno | null {
  const infno = infnoOf(body);
  if (infno === null || !isInfno(infno) || !isAddressOf(path, infno)) return null;
  return client.infno === null || client.infno.toUpperCase() === infno ? infno : null;
}

interface Ready {
  readonly message: FsiMessage;
  readonly prepared: Prepared;
}

function prepare(transaction: Transaction, { body, bytes }: FsiRequest): Result<Ready> {
  if (bytes > mostBytesOf(transaction.infno)) return refuse('TOO_LARGE');
  const message = readMessage(body);
  if (!message.ok) return transaction.noCode === null ? message : refuse('BAD_REQUEST');
  const prepared = transaction.prepare(message.value);
  if (!prepared.ok) return prepared;
  return { ok: true, value: { message: message.value, prepared: prepared.value } };
}

/**
 * The institution interface behind its proof: finds the transaction by infno and address, checks the message
 * by its table and the institution by its client, and carries it out.
 */
export function createFsi(transactions: Transactions, needs: FsiNeeds) {
  const { clock, ids } = needs;
  return async (request: FsiRequest): Promise<NationalAnswer> => {
    const infno = meant(request);
    if (infno === null) return infnoUnknown(ids.digits(10));
    const transaction: Transaction | undefined = transactions[infno];
    const { receivedAtMs, client } = request;
    const no = (problem: Problem): NationalAnswer =>
      fsiNo(problem, { receivedAtMs, respondedAtMs: clock.now() }, transaction?.noCode ?? -2);
    if (!transaction) return no({ code: 'TRANSACTION_NOT_OPEN' });
    const ready = prepare(transaction, request);
    if (!ready.ok) return no(ready.problem);
    const { message, prepared } = ready.value;
    const institution = await checkInstitutions(
      {
        clientId: client.clientId,
        codes: [message.institutionCode, ...prepared.others],
        door: 'fsi',
        event: infno === '1162' ? 'code.read' : 'institution.acted',
      },
      needs,
    );
    if (!institution.ok) return accessAnswer('unknown', client.scheme);
    const context = {
      infno,
      institution: institution.value,
      operatorId: message.operatorId ?? '-',
      msgid: message.msgid,
      nowMs: receivedAtMs,
      insuredRegionCode: message.insuredRegionCode,
    };
    return carryOut({ transaction, prepared, context }, needs);
  };
}
