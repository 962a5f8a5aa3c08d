import type {
  AnsweredMessage,
  InstitutionMessages,
  MessageClaim,
} from '../../ports/store/institution-messages';
import type { Connection, Statement } from './connection';

interface ClaimedRow {
  readonly body_key: string;
  readonly answer_sealed: string | null;
}

/**
 * One statement takes the number or finds who has it: it waits at the primary key for whoever claims the same
 * number, and the row that it then sees is answered, for claim and answer commit together.
 */
const claimMessage: Statement = {
  name: 'institution-message-claim',
  text: `insert into institution_message as m (institution_code, msgid, infno, body_key, at_ms)
         values ($1, $2, $3, $4, $5)
         on conflict (institution_code, msgid) do update set body_key = m.body_key
         returning body_key, answer_sealed`,
};

const answerMessage: Statement = {
  name: 'institution-message-answer',
  text: `update institution_message set answer_sealed = $3 where institution_code = $1 and msgid = $2`,
};

/** Messages of institutions in PostgreSQL; the answers are sealed, for they name people. */
export function institutionMessagesOf({ db, run, vault }: Connection): InstitutionMessages {
  return {
    async claim({ institutionCode, msgid, infno, bodyKey, atMs }): Promise<MessageClaim> {
      const values = [institutionCode, msgid, infno, bodyKey, atMs];
      const [row] = await run<ClaimedRow>(claimMessage, values);
      if (!row || row.body_key !== bodyKey) return { kind: 'different' };
      if (row.answer_sealed === null) return { kind: 'mine' };
      return { kind: 'answered', answer: vault.open(row.answer_sealed) };
    },

    async answer({ institutionCode, msgid }, answer) {
      await run(answerMessage, [institutionCode, msgid, vault.seal(answer)]);
    },

    async find({ institutionCode, msgid }): Promise<AnsweredMessage | null> {
      const row = await db
        .selectFrom('institution_message')
        .select(['infno', 'at_ms', 'answer_sealed'])
        .where('institution_code', '=', institutionCode)
        .where('msgid', '=', msgid)
        .executeTakeFirst();
      if (!row || row.answer_sealed === null) return null;
      return { infno: row.infno, atMs: row.at_ms, answer: vault.open(row.answer_sealed) };
    },
  };
}
