import { Button } from '../kit/parts/button';
import { spaced, type Slip } from './agency-calls';
import { words } from './agency.copy';

const until = (atMs: number): string =>
  new Date(atMs).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false });

/** The slip as it comes out of the printer. */
export const SlipView = ({ slip }: { slip: Slip }) => (
  <section className="panel slip" aria-live="polite" aria-label={words.slip}>
    <h2>{words.slip}</h2>
    <p>{slip.name}</p>
    <p className="soft">{words.number}</p>
    <p id="slip-number" className="slip-number">
      {spaced(slip.number)}
    </p>
    <p>
      {words.until} <time>{until(slip.expiresAtMs)}</time>
    </p>
    <p className="soft">{words.once}</p>
    <Button className="button button-plain no-print" onClick={() => window.print()}>
      {words.paper}
    </Button>
  </section>
);
