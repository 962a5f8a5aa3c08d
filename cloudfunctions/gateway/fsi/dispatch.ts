import { refuse, type Problem, type Result } from '@contract/result';
import { accessAnswer } from '../access/access-answer';
import type { AccessNeeds, Client } from '../access/admit';
import { checkInstitutions } from '../access/institutions';
import type { NationalAnswer } from '../national-answer';
import { isAddressOf, mostBytesOf } from './addresses';
import { fsiNo, infnoUnknown } from './answer';
import { carryOut, type CarryOutNeeds } from './carry-out';
import type { Infno } from './fields';
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

/** The transactions that are served, by their number. */
export type Transactions = Readonly<Partial<Record<Infno, Transaction>>>;

/** The transaction that is meant, when it is served, at its address, and the one that was signed for. */
function meant(transactions: Transactions, { client, path, body }: FsiRequest): Transaction | null {
  const infno = infnoOf(body);
  if (infno === null || !Object.hasOwn(transactions, infno)) return null;
  const found = transactions[infno as Infno];
  if (!found || !isAddressOf(path, found.infno)) return null;
  return client.infno === null || client.infno.toUpperCase() === infno ? found : null;
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
    const transaction = meant(transactions, request);
    if (!transaction) return infnoUnknown(ids.digits(10));
    const { receivedAtMs, client } = request;
    const no = (problem: Problem): NationalAnswer =>
      fsiNo(problem, { receivedAtMs, respondedAtMs: clock.now() }, transaction.noCode ?? -2);
    const ready = prepare(transaction, request);
    if (!ready.ok) return no(ready.problem);
    const { message, prepared } = ready.value;
    const { infno } = transaction;
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
