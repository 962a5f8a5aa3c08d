import { ok, refuse, type Result } from '@contract/result';
import * as v from 'valibot';
import { createDrawer, type SandboxParts } from './drawer';
import { byItself, outcomeChoices, type OutcomeName, type Outcomes } from './outcomes';
import { personByKey } from './people';

/** A choice for good, or a script: one for each call, and the last one stays. */
const script = <const C extends readonly string[]>(choices: C) => {
  const one = v.picklist(choices);
  return v.optional(v.union([one, v.pipe(v.array(one), v.minLength(1), v.maxLength(10))]));
};

const changesSchema = v.strictObject({
  payPassword: script(outcomeChoices.payPassword),
  realName: script(outcomeChoices.realName),
  face: script(outcomeChoices.face),
  payCode: script(outcomeChoices.payCode),
  sms: script(outcomeChoices.sms),
  message: script(outcomeChoices.message),
  insuredBase: script(outcomeChoices.insuredBase),
});

type Changes = v.InferOutput<typeof changesSchema>;

/** How services end for each person: their own habits, and over them what was chosen. */
export interface OutcomeBook {
  /** How the next calls would end; asking changes nothing. */
  of(personKey: string): Promise<Outcomes>;
  /** How this call ends; a script moves on by one. */
  next<N extends OutcomeName>(personKey: string, name: N): Promise<Outcomes[N]>;
  /** Keeps the choices that are named and leaves the others. Noes: BAD_REQUEST. */
  change(personKey: string, changes: unknown): Promise<Result<Outcomes>>;
}

const heads = (changes: Changes | null): Partial<Outcomes> =>
  Object.fromEntries(
    Object.entries(changes ?? {}).map(([name, chosen]) => [name, [chosen].flat()[0]]),
  );

/** Opens the book on the shelf, where it outlives a restart. */
export function createOutcomeBook(parts: SandboxParts): OutcomeBook {
  const drawer = createDrawer<Changes>(parts, 'outcomes', { schema: changesSchema });
  const merged = (personKey: string, changes: Changes | null): Outcomes => ({
    ...byItself,
    ...personByKey(personKey)?.habits,
    ...heads(changes),
  });
  return {
    of: async (personKey) => merged(personKey, await drawer.get(personKey)),
    async next(personKey, name) {
      const changes = await drawer.get(personKey);
      const chosen = changes?.[name];
      if (Array.isArray(chosen) && chosen.length > 1)
        await drawer.put(personKey, { ...changes, [name]: chosen.slice(1) });
      return merged(personKey, changes)[name];
    },
    async change(personKey, asked) {
      const parsed = v.safeParse(changesSchema, asked);
      if (!parsed.success || !personByKey(personKey)) return refuse('BAD_REQUEST');
      const changes = { ...(await drawer.get(personKey)), ...parsed.output };
      await drawer.put(personKey, changes);
      return ok(merged(personKey, changes));
    },
  };
}
