import { refuse, type Result } from '@contract/result';
import type { SandboxVendor } from '@core/adapters/sandbox';
import { personByKey } from '@core/adapters/sandbox/people';
import type { CountedPoster, Poster } from '@core/ports/store/posters';
import type { Parts } from '@core/ports/parts';
import { issueSlip, type PrintedSlip } from '../../../cloudfunctions/review/issue-slip';
import type { Functions } from '../http/functions';
import { createBeforehand } from './beforehand';

/** A poster as the sandbox's camera finds it. */
export type PosterOnWall = CountedPoster & { readonly address: string };

/** What happens in the sandbox's town beside the platforms: the bureau's window, posters, what was before. */
export interface Town {
  /** A clerk has seen a person at the window. Noes: BAD_REQUEST for somebody who is not there. */
  slip(seen: {
    readonly person: string;
    readonly forGuardian: boolean;
  }): Promise<Result<PrintedSlip & { readonly name: string }>>;
  posters(): Promise<readonly PosterOnWall[]>;
  addPoster(poster: Omit<Poster, 'code'>): Promise<Result<{ readonly address: string }>>;
  /** Does what this person has done before the first sign-in. */
  prepare(person: string): Promise<void>;
}

/** Digits in the code of a poster: nobody guesses it, and it may be read out. */
const posterDigits = 12;

const addressAt = (base: string, code: string): string => `${base.replace(/\/$/, '')}/p/${code}`;

/** Keeps a new poster; gives the address for its code. @requirement B10 */
export async function registerPoster(
  { store, ids, clock }: Pick<Parts, 'store' | 'ids' | 'clock'>,
  poster: Omit<Poster, 'code'>,
  base: string,
): Promise<{ readonly code: string; readonly address: string }> {
  const code = ids.digits(posterDigits);
  await store.posters.register({ ...poster, code }, clock.now());
  return { code, address: addressAt(base, code) };
}

/** Opens the town over the running functions. */
export function createTown(made: {
  readonly parts: Parts;
  readonly vendor: SandboxVendor;
  readonly functions: Functions;
  readonly base: string;
}): Town {
  const { parts, vendor, functions, base } = made;
  const issue = issueSlip(parts);
  return {
    prepare: createBeforehand(functions, vendor),
    async slip({ person, forGuardian }) {
      const identity = personByKey(person, parts.clock.now())?.identity;
      if (!identity) return refuse('BAD_REQUEST');
      const slip = await issue({ identity, forGuardian, issuedBy: 'sandbox-agency' });
      return slip.ok ? { ok: true, value: { ...slip.value, name: identity.name } } : slip;
    },
    async posters() {
      const found = await parts.store.posters.list();
      return found.map((one) => ({ ...one, address: addressAt(base, one.code) }));
    },
    addPoster: async (poster) => ({ ok: true, value: await registerPoster(parts, poster, base) }),
  };
}
