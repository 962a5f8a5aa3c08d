import { observer } from 'mobx-react-lite';
import type { FamilyReceipt, OwnReceipt } from '@contract/messages';
import { Button } from '@/ui/button';
import { Card, Fact } from '@/ui/card';
import { Figure } from '@/ui/figure';
import { Hint } from '@/ui/hint';
import { yuanOf } from '@/ui/money';
import { Notice } from '@/ui/notice';
import { ProblemNotice } from '@/ui/problem-notice';
import { Skeleton } from '@/ui/skeleton';
import { whenOf } from '@/ui/when';
import { Explained } from './explained.view';
import { receiptCopy as words } from './messages.copy';
import type { ReceiptStore } from './receipt.store';

interface Props {
  readonly store: ReceiptStore;
  readonly selfPay: () => void;
  readonly openInbox: () => void;
  readonly goHome: () => void;
}

/** 结算详情 @requirement E4 */
export const ReceiptView = observer(function ReceiptView(props: Props) {
  const { store, openInbox, goHome } = props;
  const { state } = store;
  const load = () => void store.load();
  switch (state.step) {
    case 'loading':
      return <Skeleton id="receipt-loading" label={words.loading} lines={6} />;
    case 'failed':
      return (
        <ProblemNotice
          problem={state.problem}
          acts={{ retry: load, 'sign-in': load, wait: load, activate: goHome, thaw: goHome }}
        />
      );
    case 'shown':
      return (
        <>
          {state.receipt.about === 'own' ? (
            <Own {...props} receipt={state.receipt} />
          ) : (
            <Family receipt={state.receipt} />
          )}
          <Button id="receipt-inbox" kind="link" onTap={openInbox}>
            {words.all}
          </Button>
        </>
      );
  }
});

function Own({ receipt, selfPay }: Props & { readonly receipt: OwnReceipt }) {
  const { kind, isRefunded, cashFen } = receipt;
  const { head, note } = words[kind];
  return (
    <>
      <Card id={`receipt-${kind}`}>
        <Figure id="receipt-total" name={head} value={yuanOf(receipt.totalFen)} note={note} />
        {isRefunded ? (
          <Notice id="receipt-is-refunded" tone="calm" words={words.isRefunded} />
        ) : null}
      </Card>
      {kind === 'settled' && !isRefunded && cashFen > 0 ? (
        <SelfPay cashFen={cashFen} selfPay={selfPay} />
      ) : null}
      <Ways receipt={receipt} />
      <Bill receipt={receipt} />
      <Explained receipt={receipt} />
      <Visit receipt={receipt} />
    </>
  );
}

/** 还需自费 → the way to pay it. @requirement D2 */
function SelfPay({ cashFen, selfPay }: { readonly cashFen: number; readonly selfPay: () => void }) {
  const { title, words: why, button } = words.selfPay;
  return (
    <Card id="receipt-cash">
      <Figure id="receipt-cash-amount" name={title} value={yuanOf(cashFen)} />
      <Button id="receipt-self-pay" onTap={selfPay}>
        {button}
      </Button>
      <Hint>{why}</Hint>
    </Card>
  );
}

/** Who paid what, or to whom it went back; what is nothing is not named. */
function Ways({ receipt }: { readonly receipt: OwnReceipt }) {
  const { kind, balanceFen } = receipt;
  const { ways } = words;
  const parts = [
    ['fund', receipt.fundFen],
    ['account', receipt.accountFen],
    ['relative', receipt.relativeAccountFen],
    ['hospital', receipt.hospitalFen],
    ['cash', receipt.cashFen],
  ] as const;
  return (
    <Card id="receipt-ways" title={ways.title[kind]}>
      {parts.map(([name, fen]) =>
        fen === 0 ? null : (
          <Fact key={name} id={`receipt-${name}`} name={ways[name][kind]} value={yuanOf(fen)} />
        ),
      )}
      {balanceFen === null ? null : (
        <Fact id="receipt-balance" name={ways.balance} value={yuanOf(balanceFen)} />
      )}
      {kind === 'refunded' && receipt.cashFen > 0 ? <Hint>{words.cashBack}</Hint> : null}
    </Card>
  );
}

function Bill({ receipt: { fees } }: { readonly receipt: OwnReceipt }) {
  if (fees.length === 0) return null;
  return (
    <Card id="receipt-fees" title={words.bill}>
      {fees.map(({ name, totalFen }, at) => (
        <Fact key={`${at}-${name}`} name={name} value={yuanOf(totalFen)} />
      ))}
    </Card>
  );
}

function Visit({ receipt }: { readonly receipt: OwnReceipt }) {
  const { visit } = words;
  return (
    <Card id="receipt-visit" title={visit.title}>
      <Fact name={visit.patient} value={receipt.patientName} />
      <Fact name={visit.place} value={receipt.institution} />
      <Fact name={visit.kind} value={receipt.visitName} />
      <Fact name={visit.time[receipt.kind]} value={whenOf(receipt.atMs)} />
      <Fact name={visit.number} value={receipt.settlementId} />
    </Card>
  );
}

/** Whose account paid for a relative reads how much, and nothing of what was treated. @requirement D4 */
function Family({ receipt }: { readonly receipt: FamilyReceipt }) {
  const { kind, isRefunded } = receipt;
  const { family, visit } = words;
  return (
    <>
      <Card id={`receipt-${kind}`}>
        <Figure
          id="receipt-total"
          name={family.head[kind]}
          value={yuanOf(receipt.accountFen)}
          note={family.words[kind]}
        />
        {isRefunded ? (
          <Notice id="receipt-is-refunded" tone="calm" words={words.isRefunded} />
        ) : null}
      </Card>
      <Card id="receipt-visit" title={visit.title}>
        <Fact name={visit.patient} value={receipt.patientName} />
        <Fact name={visit.place} value={receipt.institution} />
        <Fact name={visit.time[kind]} value={whenOf(receipt.atMs)} />
      </Card>
    </>
  );
}
