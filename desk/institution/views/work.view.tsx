import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { watchIdle } from '../../kit/idle-watch';
import { listenKeys } from '../../kit/listen-keys';
import type { AtWork } from '../desk.state';
import { idleSignOutMs } from '../settings';
import { useDesk } from './desk-context';
import { RecentView } from './recent.view';
import { ResultView } from './result.view';
import { ScanBar } from './scan-bar.view';
import { TopBar } from './top-bar.view';

/** Listens to the keyboard scanner while the working page stands; answers how many keys are waiting. */
function useKeyboardScanner(): number {
  const { desk, camera } = useDesk();
  const [waiting, setWaiting] = useState(0);
  useEffect(
    () =>
      listenKeys(document, {
        onText: (text) => void desk.scan(text),
        onLength: setWaiting,
        onEscape: () => (camera.state.kind === 'off' ? desk.clear() : camera.stop()),
      }),
    [desk, camera],
  );
  return waiting;
}

/** Signs out when nobody is there, and closes the camera when the page is not seen or left. */
function useGuards(): void {
  const { desk, camera, clock } = useDesk();
  useEffect(
    () =>
      watchIdle({
        target: document,
        clock,
        idleAfterMs: idleSignOutMs,
        onIdle: () => void desk.signOut('idle'),
      }),
    [desk, clock],
  );
  useEffect(() => {
    const look = (): void => {
      if (document.hidden) camera.hide();
    };
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      camera.stop();
    };
  }, [camera]);
}

/** The page of the working day: scan above, the person below, the last scans beside. */
export const WorkView = observer(function WorkView(props: {
  readonly state: AtWork;
  readonly isSandbox: boolean;
}) {
  const { state, isSandbox } = props;
  const waiting = useKeyboardScanner();
  useGuards();
  return (
    <div id="work-page" className="work-page">
      <TopBar operator={state.operator} isSandbox={isSandbox} />
      <main className="work">
        <div className="work-main">
          <ScanBar state={state} waiting={waiting} />
          <ResultView scan={state.scan} businessMissing={state.businessType === null} />
        </div>
        <RecentView recent={state.recent} />
      </main>
    </div>
  );
});
