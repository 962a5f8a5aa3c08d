/** Puts the focus on a field with all of its text marked, so that typing replaces it. Not every browser focuses what is marked. */
export function takeHold(field: HTMLInputElement | null | undefined): void {
  field?.focus();
  field?.select();
}
