import { aHospitalLine } from '../fixtures/hospital-line';

/** Ten codes, told over a poor network each minute. */
const budgetBytes = 1_536;

it('the reply with the codes of the next ten minutes stays small over the wire', async () => {
  const line = await aHospitalLine();
  const { bytes, codes } = await line.codesOverTheWire();
  await line.stop();
  expect(codes).toHaveLength(10);
  process.stderr.write(`${bytes} bytes\n`);
  expect(bytes).toBeGreaterThan(500);
  expect(bytes).toBeLessThanOrEqual(budgetBytes);
}, 60_000);
