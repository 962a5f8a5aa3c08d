import type { ScanRow } from '@contract/desk';
import { Button } from '../../kit/parts/button';
import { Notice } from '../../kit/parts/notice';
import { calendarDay, clockTime } from '../desk.copy';
import type { RecentState } from '../desk.state';
import { useDesk } from './desk-context';

/** The day is said only where it is not today. */
const Row = ({ row, nowMs }: { row: ScanRow; nowMs: number }) => (
  <li className="recent-row" data-scan={row.scanId}>
    <span className="recent-name">{row.holderName}</span>
    <span className="recent-business">{row.businessType.name}</span>
    <span className="recent-number">{row.idNumber}</span>
    <time className="recent-time" dateTime={new Date(row.atMs).toISOString()}>
      {calendarDay(row.atMs) === calendarDay(nowMs) ? '' : `${calendarDay(row.atMs)} `}
      {clockTime(row.atMs)}
    </time>
    {row.insurance === 'paused' && <span className="recent-paused">暂停参保</span>}
  </li>
);

/** The last scans of this desk, newest first, masked for good. */
export function RecentView({ recent }: { recent: RecentState }) {
  const { desk, clock } = useDesk();
  const { kind, rows } = recent;
  return (
    <section className="panel recent" aria-labelledby="recent-title" aria-busy={kind === 'loading'}>
      <div className="recent-head">
        <h2 id="recent-title">最近扫码</h2>
        <Button
          id="recent-refresh"
          look="quiet"
          icon="refresh"
          disabled={kind === 'loading'}
          onClick={() => void desk.loadRecent()}
        >
          {kind === 'loading' ? '正在更新' : '更新'}
        </Button>
      </div>
      {kind === 'failed' && (
        <Notice tone="bad" id="recent-problem">
          记录没有取到，请点“更新”再试
        </Notice>
      )}
      {rows.length === 0 && kind !== 'failed' && (
        <p id="recent-empty" className="recent-empty">
          {kind === 'loading' ? '正在取记录…' : '还没有扫码记录'}
        </p>
      )}
      {/* A list that scrolls must be reachable by keyboard. */}
      {rows.length > 0 && (
        <div className="recent-scroll" role="group" aria-labelledby="recent-title" tabIndex={0}>
          <ol id="recent">
            {rows.map((row) => (
              <Row key={row.scanId} row={row} nowMs={clock.now()} />
            ))}
          </ol>
        </div>
      )}
    </section>
  );
}
