import { ok, refuse } from '@contract/result';
import { transaction, type Transaction } from '../fsi/transaction';
import { isOwn, notOwn } from '../statements/own-file';

/**
 * 9102: gives a file back as it is. The number names it; the name that comes with it does not count. FILE_NOT_FOUND.
 * @requirement E7
 */
export const downloadFile = (): Transaction<'9102'> =>
  transaction('9102', 'reads', async ({ fsDownloadIn }, { institution, nowMs, nouns }) => {
    const { file_qury_no: fileNumber, fixmedins_code } = fsDownloadIn;
    if (!isOwn(fixmedins_code, institution)) return notOwn();
    const file = await nouns.statementFiles.find(institution.code, fileNumber, nowMs);
    if (!file) return refuse('FILE_NOT_FOUND');
    return ok({ filename: file.filename, bytes: file.bytes });
  });
