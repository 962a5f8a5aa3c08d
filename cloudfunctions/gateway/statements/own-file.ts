import { refuse, type Result } from '@contract/result';
import type { Institution } from '@core/ports/store/institutions';

/** Is the file of the institution that asks? A client may have several; each has its own files. */
export const isOwn = (code: string, { code: own }: Pick<Institution, 'code'>): boolean =>
  code === own;

/** FIELDS_WRONG: another institution was named. */
export const notOwn = (): Result<never> =>
  refuse('FIELDS_WRONG', { told: '医药机构编号(fixmedins_code)与报文的机构不一致' });
