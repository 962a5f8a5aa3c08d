import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describeDoor } from './openapi/describe-door';

/** Where the document lies. */
export const openapiFile = join(__dirname, '../docs/openapi/institutions.json');

/** The document as it is kept. */
export const drawOpenapi = (): string => `${JSON.stringify(describeDoor(), null, 1)}\n`;

/** `npm run openapi` */
export function main(): void {
  mkdirSync(dirname(openapiFile), { recursive: true });
  writeFileSync(openapiFile, drawOpenapi());
}
