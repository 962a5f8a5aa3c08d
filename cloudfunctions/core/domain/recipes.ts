import type { ActivationStep, AfterwardsPage } from '@contract/activation';
import type { Channel } from '@contract/channel';

/** The way a person came in; every entry of a channel may have its own recipe. */
export type Entry =
  | 'search'
  | 'services'
  | 'cardPack'
  | 'scan'
  | 'officialAccount'
  | 'localAccount'
  | 'embedded'
  | 'other';

/** Every way in. */
export const entries: readonly Entry[] = [
  'search',
  'services',
  'cardPack',
  'scan',
  'officialAccount',
  'localAccount',
  'embedded',
  'other',
];

/** What a channel asks before it activates, in order, and where it leads afterwards. */
export interface Recipe {
  readonly channel: Channel;
  readonly entries: readonly Entry[];
  readonly steps: readonly ActivationStep[];
  /** The step whose evidence names the person. */
  readonly identifiedBy: ActivationStep;
  /** Pages that follow the grant. */
  readonly afterwards: readonly AfterwardsPage[];
}

const notLocal = entries.filter((entry) => entry !== 'localAccount');

/** The channels' recipes. A new channel or entry is a new row. @requirement B16 C1 C3 C4 X8 */
export const recipes: readonly Recipe[] = [
  {
    channel: 'wechat',
    entries: notLocal,
    steps: ['payPassword', 'authorise', 'face'],
    identifiedBy: 'payPassword',
    afterwards: ['password'],
  },
  {
    channel: 'wechat',
    entries: ['localAccount'],
    steps: ['region', 'payPassword', 'authorise', 'face'],
    identifiedBy: 'payPassword',
    afterwards: ['password'],
  },
  {
    channel: 'alipay',
    entries,
    steps: ['agreement', 'face'],
    identifiedBy: 'agreement',
    afterwards: ['password', 'show'],
  },
  {
    channel: 'h5',
    entries,
    steps: ['register', 'face', 'claim'],
    identifiedBy: 'register',
    afterwards: ['password', 'show'],
  },
];

/** The recipe of a channel and entry; every pair has one, which a test proves. */
export function recipeFor(channel: Channel, entry: Entry): Recipe {
  const recipe = recipes.find((one) => one.channel === channel && one.entries.includes(entry));
  if (!recipe) throw new Error(`No recipe for ${channel} by ${entry}.`);
  return recipe;
}

/** The recipe for somebody under 14: a guardian's own consent stands before the face. @requirement X9 */
export function withGuardian(recipe: Recipe): Recipe {
  const steps = recipe.steps.flatMap((step): ActivationStep[] =>
    step === 'face' ? ['guardian', 'face'] : [step],
  );
  return { ...recipe, steps };
}
