import { addressesOf, singleAddress } from '../../cloudfunctions/gateway/fsi/addresses';
import { tables, type Infno } from '../../cloudfunctions/gateway/fsi/fields';
import type { Fields, Output } from '../../cloudfunctions/gateway/fsi/fields/field';
import { validInput } from '../../test/fixtures/fsi/valid';
import { accessSchema, noSchema, requestSchema, unknownSchema, yesSchema } from './envelope';
import { nodesSchema, rowSchema, type Schema } from './schema';

/** What a transaction's `output` holds; null where a file goes back instead. */
export function outputSchema(output: Output): Schema | null {
  switch (output.as) {
    case 'nodes':
      return nodesSchema(output.nodes, 'out');
    case 'row':
      return rowSchema(output.row, 'out');
    case 'nothing':
      return { type: 'null' };
    case 'file':
      return null;
  }
}

const json = (schema: Schema, example?: unknown): Schema => ({
  'application/json': { schema, ...(example === undefined ? {} : { example }) },
});

const refer = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

/** The answers of a transaction. */
export function answersOf(infno: Infno): readonly Schema[] {
  const output = outputSchema(tables[infno].output);
  return [...(output ? [yesSchema(output)] : []), noSchema, unknownSchema];
}

function okContent(infno: Infno): Schema {
  const output = outputSchema(tables[infno].output);
  const others = [refer('No'), refer('Unknown')];
  if (output) return json({ anyOf: [refer(`Yes${infno}`), ...others] });
  const file = { schema: { type: 'string', contentMediaType: 'application/octet-stream' } };
  return { ...json({ anyOf: others }), 'application/octet-stream': file };
}

const exampleOf = (infno: Infno): Schema => ({
  infno,
  msgid: 'H11010800901202612011000000001',
  fixmedins_code: 'H11010800901',
  opter: 'shoufei01',
  insuplc_admdvs: '110108',
  input: validInput(infno),
});

const security = [{ tif: [] }, { csb: [] }, { ca: [] }];

const operationAt = (infno: Infno, id: string): Schema => ({
  post: {
    operationId: id,
    summary: `${infno} ${(tables[infno] as Fields).name}`,
    security,
    requestBody: { required: true, content: json(refer(`Request${infno}`), exampleOf(infno)) },
    responses: {
      '200': { description: '通过或不通过，以 infcode 为准', content: okContent(infno) },
      '401': { description: '机构身份验证没有通过', content: json(refer('Access')) },
    },
  },
});

/** The public paths of a transaction; where two have one, it is described under the first. */
function pathsOf(infno: Infno): Readonly<Record<string, Schema>> {
  const own = addressesOf(infno).map((path, at) => [path, operationAt(infno, `own${infno}_${at}`)]);
  return {
    [`${singleAddress}/${infno}`]: operationAt(infno, `call${infno}`),
    ...(Object.fromEntries(own) as Record<string, Schema>),
  };
}

const header = (name: string, description: string): Schema => ({
  type: 'apiKey',
  in: 'header',
  name,
  description,
});

/** The institutions' door as an OpenAPI document, drawn from the field tables that the gateway itself checks by. */
export function describeDoor(): Schema {
  const infnos = Object.keys(tables) as Infno[];
  const paths = infnos.map(pathsOf).reduce((all, more) => ({ ...more, ...all }), {});
  const schemas = infnos.flatMap((infno): [string, Schema][] => {
    const output = outputSchema(tables[infno].output);
    return [
      [`Request${infno}`, requestSchema(infno, nodesSchema(tables[infno].input, 'in'))],
      ...(output ? [[`Yes${infno}`, yesSchema(output)] as [string, Schema]] : []),
    ];
  });
  return {
    openapi: '3.1.0',
    info: {
      title: '一码 Yima: the institutions’ door',
      version: '1.0.0',
      description:
        'Drawn by `npm run openapi` from cloudfunctions/gateway/fsi/fields. Numbers may come as text and text as numbers; fields that are not listed are ignored. See docs/gateway.md.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: 'http://127.0.0.1:8620', description: 'the sandbox' }],
    paths,
    components: {
      securitySchemes: {
        tif: header('x-tif-signature', 'with x-tif-paasid, x-tif-timestamp, x-tif-nonce'),
        csb: header(
          '_api_signature',
          'with _api_access_key, _api_name, _api_timestamp, _api_version',
        ),
        ca: header('x-ca-signature', 'with x-ca-key'),
      },
      schemas: {
        ...Object.fromEntries(schemas),
        No: noSchema,
        Unknown: unknownSchema,
        Access: accessSchema,
      },
    },
  };
}
