import { percent, yuan } from '../money';
import type { Figure } from '../figures';
import type { Benefit, PerGroup, PerLevel, Supplement } from '../rules';

/** The same at every level. */
export const atAnyLevel = (value: number): PerLevel => ({
  primary: value,
  secondary: value,
  tertiary: value,
});

/** Yuan at 一级及以下, 二级 and 三级, as fen. */
export const yuanPerLevel = (primary: number, secondary: number, tertiary: number): PerLevel => ({
  primary: yuan(primary),
  secondary: yuan(secondary),
  tertiary: yuan(tertiary),
});

/** Per cent at 一级及以下, 二级 and 三级, as ten-thousandths. */
export const percentPerLevel = (
  primary: number,
  secondary: number,
  tertiary: number,
): PerLevel => ({
  primary: percent(primary),
  secondary: percent(secondary),
  tertiary: percent(tertiary),
});

/** One band from the first fen on; then it does not matter what would be held against its mark. */
export const oneBand = (ratio: PerGroup<PerLevel>): Pick<Benefit, 'measure' | 'bands'> => {
  const source = { document: '没有分段', verified: false };
  return {
    measure: { value: 'inScope', source },
    bands: [{ fromFen: { value: 0, source }, ratio }],
  };
};

/** The same for employees in service and retired. */
export const forEmployees = <T>(figure: Figure<T>): PerGroup<T> =>
  Object.fromEntries((['inService', 'retired'] as const).map((group) => [group, figure]));

/** 大病保险 without an upper end. */
export const residentMajor = (bands: Supplement['bands']): Supplement => ({
  fund: 'residentMajor',
  of: 'borne',
  bands,
  untilFen: { value: null, source: bands.source },
});
