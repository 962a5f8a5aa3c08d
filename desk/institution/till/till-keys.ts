import { useEffect, useRef, useState } from 'react';
import { listenKeys } from '../../kit/listen-keys';
import type { Shortcuts } from '../../kit/listen-shortcuts';
import { useShortcuts } from '../../kit/parts/use-shortcuts';
import { useTill, type TillParts } from './till-context';
import { isClosed, type AccountUse, type Till } from './till.state';

interface KeysOfPage {
  readonly importing: boolean;
  readonly onImporting: (importing: boolean) => void;
}

const focus = (id: string): void => document.getElementById(id)?.focus();

const nextUse: Readonly<Record<AccountUse, AccountUse>> = { '0': '1', '1': '2', '2': '0' };

/** One step back, whatever that is now. */
function back({ store }: TillParts, { importing, onImporting }: KeysOfPage): void {
  const { till, edits } = store;
  if (till.question !== null) return edits.answerNo();
  if (importing) return onImporting(false);
  if (till.awaitsRelative) return store.stopAwaiting();
  if (till.busy !== null) return;
  if (isClosed(till)) return store.next();
  if (till.stage.kind === 'quoted') return store.reopen();
  if (till.bill.person !== null || till.bill.lines.length > 0) edits.ask('drop-bill');
}

function openKeys(parts: TillParts, page: KeysOfPage): Shortcuts {
  const { store } = parts;
  const { till, edits } = store;
  const use = till.awaitsRelative ? '2' : till.bill.account;
  const isHospital = store.ports.counter.kind === 'outpatient';
  return {
    F2: isHospital ? () => void store.register() : undefined,
    F3: () => focus('fee-search'),
    F4: () => page.onImporting(true),
    F6: () => void store.useAccount(nextUse[use]),
    F8: () => void store.quote(),
    F9: () => void store.settle(),
    'Alt+R': () => void store.reverseAgain(),
    'Alt+U': isHospital ? () => void store.leaveForSelfService() : undefined,
    'Alt+X': till.bill.visit === null ? undefined : () => edits.ask('cancel-registration'),
  };
}

const closedKeys = ({ store, print }: TillParts): Shortcuts => ({
  F7: store.till.stage.kind === 'left' ? undefined : () => print('slip'),
  'Alt+P': store.till.stage.kind === 'left' ? undefined : () => print('sheet'),
  'Alt+T': store.till.stage.kind === 'settled' ? () => store.edits.ask('refund') : undefined,
});

/** Every act of a till by its key, and the scanner from anywhere. Gives how many keys of a scan are waiting. */
export function useTillKeys(page: KeysOfPage): number {
  const parts = useTill();
  const { store } = parts;
  const [waiting, setWaiting] = useState(0);
  const goBack = (): void => back(parts, page);
  const acts = isClosed(store.till) ? closedKeys(parts) : openKeys(parts, page);
  useShortcuts(store.till.question === null ? { ...acts, Escape: goBack } : { Escape: goBack });
  const latest = useRef(goBack);
  useEffect(() => {
    latest.current = goBack;
  });
  useEffect(
    () =>
      listenKeys(document, {
        onText: (text) => void store.scan(text),
        onLength: setWaiting,
        onEscape: () => latest.current(),
      }),
    [store],
  );
  return waiting;
}

/** Where the hand should be now. */
function placeOf({ bill, stage, awaitsRelative, doubt, busy, question }: Till): string | null {
  if (busy !== null || question !== null) return null;
  if (doubt !== null) return 'reverse';
  if (awaitsRelative) return 'till-code';
  switch (stage.kind) {
    case 'open':
      if (bill.person === null) return bill.lines.length > 0 ? null : 'till-code';
      return bill.visit === null ? 'register' : 'fee-search';
    case 'quoted':
      return 'settle';
    case 'left':
      return 'next';
    case 'settled':
    case 'refunded':
      return 'print-slip';
  }
}

/** Puts the focus where the next key is wanted, whenever that changes. */
export function useTillFocus(): void {
  const { store } = useTill();
  const isPharmacy = store.ports.counter.kind === 'pharmacy';
  const wanted = placeOf(store.till);
  // A pharmacy keys in first, and registers nobody.
  const place =
    isPharmacy && (wanted === 'register' || (wanted === 'till-code' && !store.till.awaitsRelative))
      ? 'fee-search'
      : wanted;
  useEffect(() => {
    if (place !== null) focus(place);
  }, [place]);
}
