import { makeAutoObservable, observableRef } from 'mobx';
import type { Region } from '@contract/credential';
import type { Problem } from '@contract/result';
import type { ActivationApi } from '@/api/activation';

/** The list of regions, as far as it has come. */
export type RegionsState =
  | { readonly step: 'loading' }
  | { readonly step: 'shown'; readonly regions: readonly Region[] }
  | { readonly step: 'failed'; readonly problem: Problem };

/** Knows where one may be insured; asked once, for the list does not change while somebody reads it. */
export class RegionsStore {
  state: RegionsState = { step: 'loading' };

  constructor(private readonly api: Pick<ActivationApi, 'regions'>) {
    makeAutoObservable<this, 'api'>(this, { state: observableRef, api: false }, { autoBind: true });
  }

  /** Fetches the list, unless it is here. */
  async load(): Promise<void> {
    if (this.state.step === 'shown') return;
    this.enter({ step: 'loading' });
    const reply = await this.api.regions();
    this.enter(
      reply.ok
        ? { step: 'shown', regions: reply.value }
        : { step: 'failed', problem: reply.problem },
    );
  }

  private enter(next: RegionsState): void {
    this.state = next;
  }
}

/** The region that the way in names stands on top, the rest as the bureau orders them. */
export function withFirst(
  regions: readonly Region[],
  first: Region | undefined,
): readonly Region[] {
  if (!first) return regions;
  return [first, ...regions.filter(({ code }) => code !== first.code)];
}
