import { observer } from 'mobx-react-lite';
import { yuanWords } from '../../kit/money';
import { Icon } from '../../kit/parts/icon';
import { KeyButton } from '../../kit/parts/key-button';
import { totalFen } from '../bill/bill';
import { SplitAmounts, SplitWhy } from '../split/split.view';
import { useTill } from './till-context';
import { accountWords, words } from './till.copy';
import { isClosed, readyBill, type AccountUse } from './till.state';

const uses: readonly AccountUse[] = ['0', '1', '2'];

/** Whose account pays. @requirement D4 */
const AccountChoice = observer(function AccountChoice() {
  const { store } = useTill();
  const { bill, busy, awaitsRelative } = store.till;
  const chosen = awaitsRelative ? '2' : bill.account;
  return (
    <fieldset className="account-choice" disabled={busy !== null}>
      <legend>
        {words.accountUse} <kbd>F6</kbd>
      </legend>
      {uses.map((use) => (
        <label key={use} data-chosen={chosen === use}>
          <input
            type="radio"
            name="account"
            id={`account-${use}`}
            checked={chosen === use}
            onChange={() => void store.useAccount(use)}
          />
          {accountWords[use]}
        </label>
      ))}
      {bill.relative && <p className="soft">付款家人：{bill.relative.maskedName}</p>}
    </fieldset>
  );
});

const OpenActs = observer(function OpenActs() {
  const { store } = useTill();
  const { bill, busy, stage, awaitsRelative, doubt } = store.till;
  const isReady = readyBill(bill) !== null && busy === null && !awaitsRelative;
  if (doubt !== null)
    return (
      <KeyButton
        id="reverse"
        look="main"
        shortcut="Alt+R"
        disabled={busy !== null}
        onClick={() => void store.reverseAgain()}
      >
        {busy === 'reversing' ? words.reversing : words.reverse}
      </KeyButton>
    );
  return (
    <>
      {stage.kind === 'quoted' ? (
        <KeyButton
          id="settle"
          look="main"
          shortcut="F9"
          disabled={!isReady}
          onClick={() => void store.settle()}
        >
          {busy === 'settling' ? words.settling : words.settle}
        </KeyButton>
      ) : (
        <KeyButton
          id="quote"
          look="main"
          shortcut="F8"
          disabled={!isReady}
          onClick={() => void store.quote()}
        >
          {busy === 'quoting' ? words.quoting : words.quote}
        </KeyButton>
      )}
      {store.ports.counter.kind === 'outpatient' && (
        <KeyButton
          id="to-self-service"
          shortcut="Alt+U"
          disabled={!isReady}
          onClick={() => void store.leaveForSelfService()}
        >
          {words.selfService}
        </KeyButton>
      )}
    </>
  );
});

const ClosedActs = observer(function ClosedActs() {
  const { store, print } = useTill();
  const { stage, busy } = store.till;
  return (
    <>
      {stage.kind !== 'left' && (
        <>
          <KeyButton id="print-slip" look="main" shortcut="F7" onClick={() => print('slip')}>
            {words.slip}
          </KeyButton>
          <KeyButton id="print-sheet" shortcut="Alt+P" onClick={() => print('sheet')}>
            {words.sheet}
          </KeyButton>
        </>
      )}
      {stage.kind === 'settled' && (
        <KeyButton
          id="refund"
          shortcut="Alt+T"
          disabled={busy !== null}
          onClick={() => store.edits.ask('refund')}
        >
          {words.refund}
        </KeyButton>
      )}
      <KeyButton id="next" shortcut="Esc" disabled={busy !== null} onClick={() => store.next()}>
        {words.next}
      </KeyButton>
    </>
  );
});

const Outcome = observer(function Outcome() {
  const { stage } = useTill().store.till;
  switch (stage.kind) {
    case 'open':
      return <p className="soft bill-hint">{words.notQuoted}</p>;
    case 'quoted':
      return <SplitAmounts split={stage.split} />;
    case 'settled':
      return (
        <>
          <p id="settled" className="bill-done">
            <Icon name="tick" />
            {words.settled}
          </p>
          <SplitAmounts split={stage.made.split} />
        </>
      );
    case 'refunded':
      return (
        <>
          <p id="refunded" className="bill-done bill-refunded">
            <Icon name="refresh" />
            {words.refunded}
          </p>
          <SplitAmounts split={stage.refund.split} />
        </>
      );
    case 'left':
      return (
        <>
          <p id="left" className="bill-done">
            <Icon name="tick" />
            {words.left}
          </p>
          <p className="soft">{words.leftHint}</p>
        </>
      );
  }
});

const Why = observer(function Why() {
  const { stage } = useTill().store.till;
  if (stage.kind === 'quoted') return <SplitWhy split={stage.split} />;
  if (stage.kind === 'settled') return <SplitWhy split={stage.made.split} />;
  return null;
});

/** What the bill comes to, who pays, and what may be done with it. */
export const BillPanel = observer(function BillPanel() {
  const { store } = useTill();
  const { till } = store;
  return (
    <aside className="panel bill-panel" aria-label={words.bill} aria-live="polite">
      <p className="bill-total">
        <span>{words.total}</span>
        <strong id="total">{yuanWords(totalFen(till.bill.lines))}</strong>
      </p>
      {!isClosed(till) && <AccountChoice />}
      <Outcome />
      <div className="bill-acts">{isClosed(till) ? <ClosedActs /> : <OpenActs />}</div>
      <Why />
    </aside>
  );
});
