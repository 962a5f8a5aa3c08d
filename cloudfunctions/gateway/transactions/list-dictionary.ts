import { ok } from '@contract/result';
import { dictionaryOf } from '@core/domain/dictionaries';
import { dictionaryEdition } from '@core/domain/dictionaries/dictionary';
import { transaction, type Transaction } from '../fsi/transaction';

const isValid = '1';

/**
 * 1901: the rows of a coded table. The tables have one level and one edition, so that parent, region and date are
 * taken and narrow nothing; every row is valid, so that who asks for invalid ones finds none.
 */
export const listDictionary = (): Transaction<'1901'> =>
  transaction('1901', 'reads', ({ data }) => {
    const rows = data.Vali_Flag === isValid ? (dictionaryOf(data.type)?.rows ?? []) : [];
    return Promise.resolve(
      ok({
        list: rows.map(([value, label], index) => ({
          type: data.type,
          label,
          value,
          parentValue: data.parent_value,
          sort: index + 1,
          valiFlag: isValid,
          createUser: 'system',
          createDate: dictionaryEdition.date,
          version: dictionaryEdition.number,
        })),
      }),
    );
  });
