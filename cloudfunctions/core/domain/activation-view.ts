import type { ActivationView } from '@contract/activation';
import { needsGuardian } from './age';
import { knownPerson, nextStep, type Activation, type Collecting } from './activation';
import { credentialView, maskedPerson } from './person';
import { recipeFor, withGuardian, type Recipe } from './recipes';
import { regionOf } from './regions';

/** The moment an activation is looked at. */
export interface At {
  readonly nowMs: number;
  readonly freshMs: number;
}

/** The recipe of an activation; a child's has a guardian in it as soon as the child is known. @requirement X9 */
function recipeOf({ channel, entry, identity }: Collecting, nowMs: number): Recipe {
  const recipe = recipeFor(channel, entry);
  return identity && needsGuardian(identity, nowMs) ? withGuardian(recipe) : recipe;
}

/** The recipe and evidence of an activation at a moment. */
export const momentOf = (activation: Collecting, at: At) => ({
  recipe: recipeOf(activation, at.nowMs),
  evidence: activation.evidence,
  region: activation.region,
  ...at,
});

/** A granted activation as the phone may see it, with the pages its recipe leads to. @requirement C1 C4 */
export const viewOfGrant = (
  { activationId, channel, entry }: Pick<Activation, 'activationId' | 'channel' | 'entry'>,
  holder: Parameters<typeof credentialView>[0],
  nowMs: number,
): ActivationView => ({
  state: 'granted',
  activationId,
  credential: credentialView(holder, nowMs),
  afterwards: recipeFor(channel, entry).afterwards,
});

/** The step a person goes on with; the last one when all is done but the grant was refused. */
export function stepToTake(activation: Collecting, at: At) {
  const moment = momentOf(activation, at);
  return nextStep(moment) ?? moment.recipe.steps.at(-1) ?? 'face';
}

/** A collecting activation as the phone may see it: the person masked, and only while evidence is fresh. */
export function activationView(activation: Collecting, at: At): ActivationView {
  const moment = momentOf(activation, at);
  const isKnown = knownPerson(moment) !== null;
  const region = activation.region && regionOf(activation.region.code);
  return {
    state: 'collecting',
    activationId: activation.activationId,
    steps: moment.recipe.steps,
    next: stepToTake(activation, at),
    ...(isKnown && activation.identity ? { person: maskedPerson(activation.identity) } : {}),
    ...(region ? { region } : {}),
  };
}
