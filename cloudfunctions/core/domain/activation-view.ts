import type { ActivationView } from '@contract/activation';
import { knownPerson, nextStep, type Activation, type Collecting } from './activation';
import { credentialView, maskedPerson } from './person';
import { recipeFor } from './recipes';

/** The moment an activation is looked at. */
export interface At {
  readonly nowMs: number;
  readonly freshMs: number;
}

/** The recipe and evidence of an activation at a moment. */
export const momentOf = (activation: Collecting, at: At) => ({
  recipe: recipeFor(activation.channel, activation.entry),
  evidence: activation.evidence,
  ...at,
});

/** A granted activation as the phone may see it, with the pages its recipe leads to. @requirement C1 C4 */
export const viewOfGrant = (
  { activationId, channel, entry }: Pick<Activation, 'activationId' | 'channel' | 'entry'>,
  holder: Parameters<typeof credentialView>[0],
): ActivationView => ({
  state: 'granted',
  activationId,
  credential: credentialView(holder),
  afterwards: recipeFor(channel, entry).afterwards,
});

/** The step a person goes on with; the last one when all is done but the grant was refused. */
export function stepToTake(activation: Collecting, at: At) {
  const { steps } = recipeFor(activation.channel, activation.entry);
  return nextStep(momentOf(activation, at)) ?? steps[steps.length - 1] ?? 'face';
}

/** A collecting activation as the phone may see it: the person masked, and only while evidence is fresh. */
export function activationView(activation: Collecting, at: At): ActivationView {
  const isKnown = knownPerson(momentOf(activation, at)) !== null;
  return {
    state: 'collecting',
    activationId: activation.activationId,
    steps: recipeFor(activation.channel, activation.entry).steps,
    next: stepToTake(activation, at),
    ...(isKnown && activation.identity ? { person: maskedPerson(activation.identity) } : {}),
  };
}
