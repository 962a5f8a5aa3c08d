import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as v from 'valibot';
import type { Town } from '../sandbox/town';
import type { Result } from '@contract/result';
import { sandboxInstitutions, type SandboxVendor } from '@core/adapters/sandbox';

const key = v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/));
const platform = v.picklist(['wechat', 'alipay', 'h5']);
const personBody = v.object({ person: key });
const faceBody = v.object({
  person: key,
  verifyId: v.pipe(v.string(), v.maxLength(256)),
});
const outcomesBody = v.object({ person: key, outcomes: v.record(v.string(), v.unknown()) });
const smsQuery = v.object({
  person: key,
  after: v.optional(v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number)), '0'),
});

function json(text: unknown): unknown {
  try {
    return JSON.parse(typeof text === 'string' ? text : '') as unknown;
  } catch {
    return null;
  }
}

/** A vendor answers plainly: its yes is the body, its no a 400 with the problem. */
function send<T>(reply: FastifyReply, result: Result<T>): FastifyReply {
  reply.header('cache-control', 'no-store');
  return result.ok ? reply.send(result.value) : reply.code(400).send({ problem: result.problem });
}

type Route<Input> = (input: Input, request: FastifyRequest) => Promise<Result<unknown>>;

/** Parses a body or query and calls the vendor. */
const route =
  <Input>(schema: v.GenericSchema<unknown, Input>, act: Route<Input>) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const given = request.method === 'GET' ? request.query : json(request.body);
    const parsed = v.safeParse(schema, given);
    if (!parsed.success) return reply.code(400).send({ problem: { code: 'BAD_REQUEST' } });
    return send(reply, await act(parsed.output, request));
  };

const platformOf = (request: FastifyRequest): v.InferOutput<typeof platform> | null => {
  const { platform: name } = request.params as { platform?: unknown };
  return v.is(platform, name) ? name : null;
};

const unknownPlatform: Result<never> = { ok: false, problem: { code: 'BAD_REQUEST' } };

/** Whom one can be at a desk of the sandbox; passwords and keys are published with the product. */
const deskAccounts = sandboxInstitutions.map(
  ({ code, name, operators, scheme, paasId, token }) => ({
    code,
    name,
    operators,
    access: { scheme, account: paasId, secret: token },
  }),
);

const slipBody = v.object({ person: key, forGuardian: v.optional(v.boolean(), false) });
const posterBody = v.object({
  kind: v.picklist(['institution', 'office']),
  ownerCode: v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{6,20}$/)),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60)),
});

/** The bureau's window and the posters of the sandbox. */
function serveTown(app: FastifyInstance, town: Town): void {
  app.post(
    '/sandbox/slips',
    route(slipBody, (seen) => town.slip(seen)),
  );
  app.post(
    '/sandbox/posters',
    route(posterBody, (poster) => town.addPoster(poster)),
  );
  app.get('/sandbox/posters', async () => ({ posters: await town.posters() }));
}

/** The vendor's side of the simulated platforms, for the phones' shells alone. */
export function serveSandbox(app: FastifyInstance, vendor: SandboxVendor, town: Town | null): void {
  if (town) serveTown(app, town);
  app.get('/sandbox/people', ({ query }) => {
    // A key that cannot be anybody's is no error: the phone then shows whom there is.
    const asked = v.safeParse(personBody, query);
    return Promise.resolve(vendor.people(asked.success ? asked.output.person : undefined));
  });
  app.get('/sandbox/institutions', () => Promise.resolve({ institutions: deskAccounts }));
  app.get(
    '/sandbox/outcomes',
    route(personBody, ({ person }) => vendor.outcomes(person)),
  );
  app.put(
    '/sandbox/outcomes',
    route(outcomesBody, ({ person, outcomes }) => vendor.setOutcomes(person, outcomes)),
  );
  app.get(
    '/sandbox/sms',
    route(smsQuery, ({ person, after }) => vendor.smsOf(person, after)),
  );
  app.post(
    '/sandbox/:platform/login',
    route(personBody, async ({ person }, request) => {
      const name = platformOf(request);
      await town?.prepare(person);
      return name ? vendor.login(name, person) : unknownPlatform;
    }),
  );
  app.post(
    '/sandbox/:platform/real-name',
    route(personBody, async ({ person }, request) => {
      const name = platformOf(request);
      return name ? vendor.realName(name, person) : unknownPlatform;
    }),
  );
  app.post(
    '/sandbox/:platform/quick-password',
    route(faceBody, async ({ person, verifyId }, request) => {
      const name = platformOf(request);
      return name ? vendor.quickPassword(name, person, verifyId) : unknownPlatform;
    }),
  );
  app.post(
    '/sandbox/:platform/face',
    route(faceBody, async ({ person, verifyId }, request) => {
      const name = platformOf(request);
      return name ? vendor.face(name, person, verifyId) : unknownPlatform;
    }),
  );
  app.post(
    '/sandbox/:platform/phone-number',
    route(personBody, async ({ person }, request) => {
      const name = platformOf(request);
      return name ? vendor.phoneNumber(name, person) : unknownPlatform;
    }),
  );
  app.get(
    '/sandbox/:platform/messages',
    route(smsQuery, async ({ person, after }, request) => {
      const name = platformOf(request);
      return name ? vendor.messagesOf(name, person, after) : unknownPlatform;
    }),
  );
}
