import type { Clock } from '../../ports/clock';
import type { RateLimit } from '../../ports/rate-limit';

/** A full bucket, and how fast it fills again. */
export interface BucketSize {
  readonly burst: number;
  readonly perSecond: number;
}

interface Bucket {
  tokens: number;
  atMs: number;
}

/** Callers remembered at most; beyond that those who have been quiet longest are forgotten. */
const mostCallers = 50_000;

/**
 * Token buckets in this process's memory. Several processes each have their own, so a caller may get
 * that many times as much; the limit is against floods, not an account of use.
 */
export function createTokenBucket(clock: Clock, size: BucketSize): RateLimit {
  const buckets = new Map<string, Bucket>();
  return {
    take(caller) {
      const nowMs = clock.now();
      const old = buckets.get(caller);
      // A clock that is set back takes nothing from anybody.
      const passedMs = old ? Math.max(0, nowMs - old.atMs) : 0;
      const filled = old ? old.tokens + (passedMs / 1000) * size.perSecond : size.burst;
      const tokens = Math.min(size.burst, filled);
      buckets.delete(caller); // Set again below, so that the map stays in order of last use.
      const isAllowed = tokens >= 1;
      buckets.set(caller, { tokens: isAllowed ? tokens - 1 : tokens, atMs: nowMs });
      if (buckets.size > mostCallers) buckets.delete(buckets.keys().next().value ?? caller);
      return isAllowed ? null : Math.ceil(((1 - tokens) / size.perSecond) * 1000);
    },
  };
}
