import type { Nouns } from '@core/ports/store';
import { createGateway } from '../../cloudfunctions/gateway/function';
import { describeOnStores } from '../fixtures/databases';
import { aTown } from '../fixtures/town';
import { sandboxInstitutions } from '@core/adapters/sandbox';

const [hospital] = sandboxInstitutions;
const [operator] = hospital?.operators ?? [];
const right = {
  institutionCode: hospital?.code,
  operatorId: operator?.id,
  password: operator?.password,
};

describeOnStores('signing in at a desk', (open) => {
  const fault = () => Promise.reject(new Error('the store went away'));
  const broken: readonly [string, (nouns: Nouns) => Partial<Nouns>][] = [
    ['session', ({ sessions }) => ({ sessions: { ...sessions, open: fault } })],
    ['audit line', () => ({ audit: { record: fault, hasIdentified: fault } })],
  ];

  it.each(broken)(
    'leaves nothing when the %s cannot be written',
    async (_what, breaking) => {
      const town = await aTown(open().pool);
      const { store } = town.parts;
      const count = async () => {
        const { rows } = await open().pool.query<{ sessions: number; lines: number }>(
          `select (select count(*) from session) as sessions,
                (select count(*) from audit where event = 'operator.signedIn') as lines`,
        );
        return rows[0];
      };
      const before = await count();
      const gateway = createGateway({
        ...town.parts,
        log: { fault: () => undefined },
        store: {
          ...store,
          ...breaking(store),
          transaction: (work) =>
            store.transaction((nouns) => work({ ...nouns, ...breaking(nouns) })),
        },
      });
      const from = { address: '127.0.0.1', platformSubject: null };
      const reply = await gateway({ verb: 'signIn', body: right }, from);
      expect(reply).toMatchObject({ ok: false, problem: { code: 'SERVICE_UNAVAILABLE' } });
      expect(await count()).toEqual(before);
      const again = await town.functions.gateway({ verb: 'signIn', body: right }, from);
      expect(again).toMatchObject({ ok: true });
      const after = await count();
      expect(after).toEqual({
        sessions: (before?.sessions ?? 0) + 1,
        lines: (before?.lines ?? 0) + 1,
      });
    },
    60_000,
  );
});
