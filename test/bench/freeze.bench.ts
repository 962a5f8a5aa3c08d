import { startServer } from '../../host/server';
import type { Figure } from '../../scripts/bench';
import { aFolder } from '../fixtures/folders';
import { freezeMany, peopleFor } from '../fixtures/freezing';

const count = 200;

const medianOf = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** From 不是我 to the refusal at another institution, beside a plain scan of the same run. */
export async function measure(): Promise<readonly Figure[]> {
  const folder = aFolder('freeze-bench');
  const server = await startServer({
    ...{ port: 0, dataDir: folder.path, distDir: folder.path, environment: {} },
    ...{ sandboxPeople: peopleFor(count), limit: { burst: 1e9, perSecond: 1e9 } },
    requestsPerMinute: 1e9,
  });
  const { heard, freezeToRefusal, plainScan } = await freezeMany(server.url, count);
  await server.stop();
  folder.remove();
  const refused = heard['CREDENTIAL_NOT_ACTIVE'] ?? 0;
  if (refused !== count) throw new Error(`Only ${refused} of ${count} codes were refused.`);
  const [median, plain] = [medianOf(freezeToRefusal), medianOf(plainScan)];
  const longest = Math.max(...freezeToRefusal);
  return [
    {
      what: 'frozen, then shown at another institution: refused',
      value: `${refused} of ${count}`,
      against: 'each scan sent once the freeze was answered',
    },
    {
      what: 'from the tap on 不是我 to that refusal, median',
      value: `${median.toFixed(1)} ms`,
      against: `${(median / plain).toFixed(2)} × a plain scan (${plain.toFixed(1)} ms); the longest ${(longest / 1000).toFixed(2)} × the aim of 1 s`,
    },
  ];
}
