import { observer } from 'mobx-react-lite';
import { useEffect, useMemo } from 'react';
import type { Access } from '../../kit/fsi/access';
import { Papers } from '../receipt/receipt.view';
import { printPaper } from '../receipt/paper';
import type { Receipt } from '../receipt/receipt';
import type { SettlingParts } from '../shell/settling';
import { CameraContext } from '../views/desk-context';
import { insuranceName } from './till.copy';
import { TillContext } from './till-context';
import type { Bill, Made, Stage } from './till.state';
import type { TillStore } from './till.store';
import { TillView } from './till.view';

interface TillPageProps {
  readonly store: TillStore;
  readonly parts: SettlingParts;
  readonly access: Access;
  readonly isSandbox: boolean;
}

/** What there is to print; a refund has a receipt of its own. */
function madeOf(stage: Stage): { readonly made: Made; readonly refundOf: string | null } | null {
  if (stage.kind === 'settled') return { made: stage.made, refundOf: null };
  if (stage.kind === 'refunded') return { made: stage.refund, refundOf: stage.made.settlementId };
  return null;
}

interface ReceiptFacts extends Pick<TillPageProps, 'access' | 'isSandbox'> {
  readonly isHospital: boolean;
}

function receiptOf(
  bill: Bill,
  stage: Stage,
  { access, isSandbox, isHospital }: ReceiptFacts,
): Receipt | null {
  const printed = madeOf(stage);
  if (printed === null || bill.person === null) return null;
  return {
    ...printed,
    access,
    isSandbox,
    name: bill.person.name,
    insurance: insuranceName(bill.insuranceType ?? ''),
    department: isHospital ? bill.department.name : null,
    diagnosis: isHospital ? bill.diagnosis.name : null,
    lines: bill.lines,
  };
}

/** A camera for as long as the page stands. */
function useCamera(store: TillStore, parts: SettlingParts) {
  const camera = useMemo(() => parts.camera((payload) => void store.scan(payload)), [parts, store]);
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
  return camera;
}

/** A till with its camera and its printer. */
export const TillPage = observer(function TillPage({
  store,
  parts,
  access,
  isSandbox,
}: TillPageProps) {
  const camera = useCamera(store, parts);
  const till = useMemo(
    () => ({
      store,
      clock: parts.clock,
      print: (paper: 'slip' | 'sheet') => printPaper(paper, parts.print),
    }),
    [store, parts],
  );
  const { bill, stage } = store.till;
  const isHospital = store.ports.counter.kind === 'outpatient';
  const receipt = receiptOf(bill, stage, { access, isSandbox, isHospital });
  return (
    <CameraContext.Provider value={camera}>
      <TillContext.Provider value={till}>
        <TillView />
        {receipt && <Papers receipt={receipt} />}
      </TillContext.Provider>
    </CameraContext.Provider>
  );
});
