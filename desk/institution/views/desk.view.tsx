import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { announcementOf } from '../desk.copy';
import { fetchSandboxHints, type SandboxInstitution } from '../sandbox-hints';
import { useDesk } from './desk-context';
import { SignInView } from './sign-in.view';
import { WorkView } from './work.view';

/** Sandbox accounts are asked for once a page; without them the page shows no sandbox mark. */
function useSandboxHints(): readonly SandboxInstitution[] {
  const { fetch } = useDesk();
  const [hints, setHints] = useState<readonly SandboxInstitution[]>([]);
  useEffect(() => {
    let wanted = true;
    void fetchSandboxHints(fetch).then((found) => {
      if (wanted) setHints(found);
    });
    return () => {
      wanted = false;
    };
  }, [fetch]);
  return hints;
}

/** The whole desk: the sign-in page or the working page, and one place that speaks to screen readers. */
export const DeskView = observer(function DeskView() {
  const { desk } = useDesk();
  const hints = useSandboxHints();
  const { key, text } = announcementOf(desk.state);
  return (
    <>
      {desk.state.step === 'signed-out' ? (
        <SignInView state={desk.state} hints={hints} />
      ) : (
        <WorkView state={desk.state} isSandbox={hints.length > 0} />
      )}
      <div id="announcement" className="visually-hidden" role="status" aria-live="assertive">
        <span key={key}>{text}</span>
      </div>
    </>
  );
});
