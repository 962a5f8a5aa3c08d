let count = 0;

/** A key for one wish of the person: asked twice with the same key, the cloud acts once. */
export function newRequestId(): string {
  count += 1;
  const chance = Math.random().toString(36).slice(2, 12);
  return `${Date.now().toString(36)}-${count.toString(36)}-${chance}`;
}
