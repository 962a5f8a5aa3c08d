import { observer } from 'mobx-react-lite';
import { useEffect, useMemo, useState } from 'react';
import { isPharmacy } from '../../kit/fsi/access';
import { Button } from '../../kit/parts/button';
import { Icon } from '../../kit/parts/icon';
import { AccessView } from '../access/access.view';
import type { AccessStore } from '../access/access.store';
import { ClosingView } from '../closing/closing.view';
import { fetchSandboxHints, type SandboxInstitution } from '../sandbox-hints';
import { SelfServiceView } from '../self-service/self-service.view';
import { TillPage } from '../till/till-page.view';
import type { Page } from './pages';
import type { SettlingParts } from './settling';
import { createSettling, type Settling, type Workplace } from './workplace';

/** One a tab: a bill must not be lost by looking at another page. */
let settling: Settling | null = null;

function useHints(fetch: typeof globalThis.fetch): readonly SandboxInstitution[] {
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

interface HeadProps {
  readonly access: AccessStore;
  readonly workplace: Workplace;
  readonly isSandbox: boolean;
}

const Head = ({ access, workplace, isSandbox }: HeadProps) => (
  <header className="top-bar">
    <h1 className="brand">
      <Icon name="scan" /> 一码 <span>医保业务前台</span>
    </h1>
    {isSandbox && <span className="badge badge-sandbox">沙箱</span>}
    <div className="who">
      <strong id="access-institution">{workplace.access.institutionName}</strong>
      <span id="access-operator-shown">{workplace.access.operatorName}</span>
    </div>
    <Button id="sign-off" look="quiet" icon="leave" onClick={() => void access.signOff()}>
      签退
    </Button>
  </header>
);

interface PageProps {
  readonly page: Page;
  readonly workplace: Workplace;
  readonly parts: SettlingParts;
  readonly isSandbox: boolean;
}

/** What an institution of the other kind sees: its own page is meant. */
const NotHere = ({ isDrugstore }: { isDrugstore: boolean }) => (
  <main className="not-here">
    <p>{isDrugstore ? '本机构是药店，请用“药店收费”。' : '本机构是医院，请用“门诊收费”。'}</p>
  </main>
);

function PageOf({ page, workplace, parts, isSandbox }: PageProps) {
  const isDrugstore = isPharmacy(workplace.access);
  const shared = { parts, isSandbox, access: workplace.access };
  switch (page) {
    case 'outpatient':
      return isDrugstore ? (
        <NotHere isDrugstore />
      ) : (
        <TillPage key="outpatient" store={workplace.outpatient} {...shared} />
      );
    case 'pharmacy':
      return isDrugstore ? (
        <TillPage key="pharmacy" store={workplace.pharmacy} {...shared} />
      ) : (
        <NotHere isDrugstore={false} />
      );
    case 'closing':
      return <ClosingView store={workplace.closing} refunds={workplace.refunds} />;
    case 'self-service':
    case 'scan':
      return null;
  }
}

interface SettlingProps {
  readonly page: Page;
  readonly parts: SettlingParts;
  readonly onLeave: () => void;
}

/** The pages that settle: first the access, then the work. @requirement D3 E3 E5 E7 */
export const SettlingView = observer(function SettlingView({
  page,
  parts,
  onLeave,
}: SettlingProps) {
  const { access, workplaceOf } = useMemo(() => (settling ??= createSettling(parts)), [parts]);
  const hints = useHints(parts.fetch);
  const { state } = access;
  if (state.step !== 'ready') return <AccessView store={access} hints={hints} />;
  const workplace = workplaceOf(state.signedOn.access);
  const isSandbox = hints.length > 0;
  if (page === 'self-service') {
    // Whoever leaves the machine's page is not known to be staff: the key goes first.
    const leave = (): void => {
      void access.signOff();
      onLeave();
    };
    return (
      <SelfServiceView
        store={workplace.selfService}
        access={workplace.access}
        parts={parts}
        isSandbox={isSandbox}
        onLeave={leave}
      />
    );
  }
  return (
    <div id="settling-page" className="settling-page">
      <Head access={access} workplace={workplace} isSandbox={isSandbox} />
      <PageOf page={page} workplace={workplace} parts={parts} isSandbox={isSandbox} />
    </div>
  );
});
