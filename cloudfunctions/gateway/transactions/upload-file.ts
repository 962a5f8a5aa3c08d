import { ok, refuse } from '@contract/result';
import type { Parts } from '@core/ports/parts';
import { transaction, type Transaction } from '../fsi/transaction';
import { newNumber } from '../settling/numbers';
import { isOwn, notOwn } from '../statements/own-file';
import { civilTime } from '@core/domain/civil-time';

/** A name alone: no folder, nothing that a file system or a header reads as something else. */
const nameShape = /^[^\\/:*?"<>|\p{C}]+$/u;

/**
 * 9101: keeps a file for the institution for a while; what is in it is looked at by who uses it (3202). FIELDS_WRONG.
 * @requirement E7
 */
export const uploadFile = ({
  ids,
  settings,
}: Pick<Parts, 'ids' | 'settings'>): Transaction<'9101'> =>
  transaction('9101', 'writes', async ({ fsUploadIn }, { institution, nowMs, nouns }) => {
    const { in: bytes, filename, fixmedins_code } = fsUploadIn;
    if (!isOwn(fixmedins_code, institution)) return notOwn();
    if (!nameShape.test(filename))
      return refuse('FIELDS_WRONG', { told: '文件名(filename)不能带路径或特殊字符' });
    const fileNumber = newNumber(institution.regionCode, nowMs, ids);
    const expiresAtMs = nowMs + settings.statementFileKeptMs;
    await nouns.statementFiles.keep({
      ...{ fileNumber, institutionCode: institution.code, filename, bytes },
      ...{ atMs: nowMs, expiresAtMs },
    });
    return ok({
      file_qury_no: fileNumber,
      filename,
      fixmedins_code,
      dld_endtime: civilTime(expiresAtMs),
    });
  });
