import { readFileSync } from 'node:fs';
import { describeDoor } from '../../../scripts/openapi/describe-door';
import { drawOpenapi, openapiFile } from '../../../scripts/openapi';
import { aValidator, type Misfits } from '../../fixtures/fsi/described';
import { checkedOf } from '../../fixtures/fsi/checking';
import { fieldsOf, infnos, inputWith, validInput } from '../../fixtures/fsi/valid';

interface Document {
  readonly paths: Readonly<Record<string, { readonly post: Operation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, Record<string, unknown>>> };
}

interface Operation {
  readonly operationId: string;
  readonly requestBody: {
    readonly content: {
      readonly 'application/json': { readonly example: { readonly input: unknown } };
    };
  };
}

const document = describeDoor() as unknown as Document;
const schemaOf = (infno: string) => document.components.schemas[`Request${infno}`] ?? {};

describe('the OpenAPI document of the institutions’ door', () => {
  let misfits: Misfits;
  beforeAll(async () => {
    misfits = await aValidator();
  });

  it('is what `npm run openapi` draws now', () => {
    expect(readFileSync(openapiFile, 'utf8')).toBe(drawOpenapi());
  });

  it('names every operation once, and refers to nothing that is not there', () => {
    const names = Object.values(document.paths).map(({ post }) => post.operationId);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(infnos.map((infno) => `call${infno}`)));
    const referred = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g)];
    const missing = referred.filter(([, name = '']) => !(name in document.components.schemas));
    expect([referred.length > 100, missing]).toEqual([true, []]);
  });

  it.each(infnos)('%s: its example fits its schema, and the gateway takes it', (infno) => {
    const operation = document.paths[`/fsi/api/rsfComIfsService/callService/${infno}`]?.post;
    const example = operation?.requestBody.content['application/json'].example;
    expect(example).toBeDefined();
    expect(misfits(schemaOf(infno), example)).toEqual([]);
    expect(checkedOf(infno, example?.input)).toEqual(checkedOf(infno, validInput(infno)));
  });

  it('asks for what the gateway asks for, and refuses what it refuses', () => {
    const envelope = { msgid: '1', fixmedins_code: 'H11010800901' };
    const askedFor = infnos.flatMap((infno) =>
      fieldsOf(infno)
        .filter(({ field, path }) => field.demand === 'must' && path.length === 1)
        .filter(
          (place) =>
            misfits(schemaOf(infno), { ...envelope, infno, input: inputWith(place, undefined) })
              .length === 0,
        ),
    );
    expect(askedFor).toEqual([]);
    const [place] = fieldsOf('2204').filter(({ name }) => name === 'cnt');
    if (!place) throw new Error('No such field.');
    for (const [value, isFit] of [
      [1.5, true],
      ['1.5', true],
      [{}, false],
      [1e20, false],
    ] as const) {
      const body = { ...envelope, infno: '2204', input: inputWith(place, value) };
      expect([value, misfits(schemaOf('2204'), body).length === 0]).toEqual([value, isFit]);
    }
  });
});
