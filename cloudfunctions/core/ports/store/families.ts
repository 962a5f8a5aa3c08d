/** Who has bound whom (亲情账户). */
export interface Families {
  bind(holderId: string, memberId: string, atMs: number): Promise<void>;
  /** Is one of the two bound by the other? */
  areBound(oneId: string, otherId: string): Promise<boolean>;
}
