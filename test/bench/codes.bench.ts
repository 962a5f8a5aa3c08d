import { createCodeCipher } from '@core/adapters/sm';
import { createHmac, randomBytes } from 'node:crypto';
import type { Figure } from '../../scripts/bench';

const forMs = 1_500;

/** Runs an act for a while and gives how often a second it was done. */
function perSecond(act: (n: number) => void): number {
  for (let n = 0; n < 2_000; n += 1) act(n); // Warm, so that the compiler is not measured.
  const startedAt = performance.now();
  let done = 0;
  while (performance.now() - startedAt < forMs)
    for (let n = 0; n < 500; n += 1, done += 1) act(done);
  return (done / (performance.now() - startedAt)) * 1000;
}

const rate = (count: number): string => `${Math.round(count).toLocaleString('en')}/s`;

/** Codes minted and opened per second on one core, beside one bare HMAC-SM3. */
export function measure(): Promise<readonly Figure[]> {
  const secret = randomBytes(32);
  const cipher = createCodeCipher({ keys: [{ id: 1, secret }] });
  const atMs = Date.UTC(2026, 11, 1);
  const codes = Array.from({ length: 1_000 }, (_, n) => cipher.mint(n * 7_919, atMs));
  const block = Buffer.alloc(24, 7);
  const reference = perSecond(() => createHmac('sm3', secret).update(block).digest());
  const minted = perSecond((n) => cipher.mint((n * 7_919) % 2 ** 34, atMs));
  let wrong = 0;
  const opened = perSecond((n) => {
    if (cipher.open(codes[n % 1_000] ?? '', atMs + 30_000) === null) wrong += 1;
  });
  if (wrong > 0) throw new Error(`${wrong} real codes were not opened.`);
  const against = (count: number) =>
    `${(count / reference).toFixed(2)} × one HMAC-SM3 (${rate(reference)}); aim ≥ 50,000/s`;
  return Promise.resolve([
    { what: 'codes minted, one core', value: rate(minted), against: against(minted) },
    { what: 'codes verified, one core', value: rate(opened), against: against(opened) },
  ]);
}
