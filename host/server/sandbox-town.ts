import type { Pool } from 'pg';
import { loadSandbox } from '@core/adapters/postgres/sandbox-loading';
import { sandboxInstitutions } from '@core/adapters/sandbox';
import type { Parts } from '@core/ports/parts';

/** Puts the sandbox's insured people, institutions and operators in place; again changes nothing. */
export async function loadTown(
  pool: Pool,
  { store, passwords }: Pick<Parts, 'store' | 'passwords'>,
  people: number,
): Promise<void> {
  await loadSandbox(pool, { count: people });
  for (const one of sandboxInstitutions) {
    const institution = {
      code: one.code,
      name: one.name,
      regionCode: one.admdvs,
      clientId: one.paasId,
      type: one.type,
      level: one.level,
      creditCode: one.creditCode,
    };
    await store.institutions.load({ ...institution, scheme: one.scheme, secret: one.token });
    for (const { id, name, password } of one.operators) {
      // Hashing is slow on purpose: only for an operator who is new.
      if (await store.institutions.operator(one.code, id)) continue;
      const passwordHash = await passwords.hash(password);
      await store.institutions.loadOperator({ operatorId: id, name, passwordHash, institution });
    }
  }
}
