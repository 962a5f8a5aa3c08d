import type { ActivationStep, AfterwardsPage } from '@contract/activation';
import type { Channel } from '@contract/channel';

/** The way a person came in; every entry of a channel may have its own recipe. */
export type Entry = 'search' | 'cardPack' | 'scan' | 'other';

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

/** The channels' recipes. A new channel or entry is a new row. @requirement C1 C4 */
export const recipes: readonly Recipe[] = [
  {
    channel: 'wechat',
    entries: ['search', 'cardPack', 'scan', 'other'],
    steps: ['payPassword', 'authorise', 'face'],
    identifiedBy: 'payPassword',
    afterwards: ['password'],
  },
  {
    channel: 'alipay',
    entries: ['search', 'cardPack', 'scan', 'other'],
    steps: ['agreement', 'face'],
    identifiedBy: 'agreement',
    afterwards: ['password', 'show'],
  },
];

/** The recipe of a channel and entry; every pair has one, which a test proves. */
export function recipeFor(channel: Channel, entry: Entry): Recipe {
  const recipe = recipes.find((one) => one.channel === channel && one.entries.includes(entry));
  if (!recipe) throw new Error(`No recipe for ${channel} by ${entry}.`);
  return recipe;
}
