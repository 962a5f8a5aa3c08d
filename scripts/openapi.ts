import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { describeDoor } from './openapi/describe-door';

/** Where the document lies. */
export const openapiFile = join(__dirname, '../docs/openapi/institutions.json');

/** The document as it is kept: formatted like everything else here. */
export const drawOpenapi = (): Promise<string> =>
  format(JSON.stringify(describeDoor()), { parser: 'json', printWidth: 100 });

/** `npm run openapi` */
export async function main(): Promise<void> {
  mkdirSync(join(openapiFile, '..'), { recursive: true });
  writeFileSync(openapiFile, await drawOpenapi());
}
