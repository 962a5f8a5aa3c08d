/** A printed poster with a code of its own. @requirement B10 */
export interface Poster {
  /** Letters and digits; the end of the address in its code. */
  readonly code: string;
  readonly kind: 'institution' | 'office';
  /** fixmedins_code of the institution, or region code of the street office. */
  readonly ownerCode: string;
  readonly name: string;
}

/** A poster, and how many activations that it brought were granted. */
export interface CountedPoster extends Poster {
  readonly madeAtMs: number;
  readonly activations: number;
}

/** Posters. Who came by which is not kept, only how many. */
export interface Posters {
  /** Keeps a new poster; one that is there already stays as it is. */
  register(poster: Poster, atMs: number): Promise<void>;
  /** The newest first, a thousand at most. */
  list(): Promise<readonly CountedPoster[]>;
}
