import { observer } from 'mobx-react-lite';
import { useEffect, type ReactNode } from 'react';
import type { Access } from '../../kit/fsi/access';
import { listenKeys } from '../../kit/listen-keys';
import { yuanWords } from '../../kit/money';
import { Icon, type IconName } from '../../kit/parts/icon';
import { useShortcuts } from '../../kit/parts/use-shortcuts';
import { maskName } from '../person/mask';
import { printPaper } from '../receipt/paper';
import { Papers } from '../receipt/receipt.view';
import type { SettlingParts } from '../shell/settling';
import { insuranceName } from '../till/till.copy';
import { troubleWords, waitingWords, words } from './self-service.copy';
import type { SelfState } from './self-service.state';
import type { SelfServiceStore } from './self-service.store';

interface ScreenProps {
  readonly icon: IconName;
  readonly title: string;
  readonly children?: ReactNode;
}

const Screen = ({ icon, title, children }: ScreenProps) => (
  <div className="self-screen">
    <Icon name={icon} large />
    <h1>{title}</h1>
    {children}
  </div>
);

interface BigProps {
  readonly id: string;
  readonly isMain?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

const Big = ({ id, isMain = false, onPress, children }: BigProps) => (
  <button
    type="button"
    id={id}
    className={isMain ? 'self-button self-button-main' : 'self-button'}
    autoFocus={isMain}
    onClick={onPress}
  >
    {children}
  </button>
);

const Amount = ({ id, name, fen }: { id: string; name: string; fen: number }) => (
  <div>
    <dt>{name}</dt>
    <dd id={id}>{yuanWords(fen)}</dd>
  </div>
);

interface StepProps<S extends SelfState['step']> {
  readonly store: SelfServiceStore;
  readonly state: Extract<SelfState, { step: S }>;
}

const Due = ({ store, state: { payer, split, usesAccount } }: StepProps<'due'>) => (
  <Screen icon="person" title={maskName(payer.person.name)}>
    <p>
      {payer.bill.department} · {payer.bill.lineCount} {words.items}
    </p>
    <dl className="self-amounts">
      <Amount id="self-total" name={words.total} fen={split.totalFen} />
      <Amount id="self-fund" name={words.fund} fen={split.fundFen} />
      <Amount id="self-account" name={words.account} fen={split.accountFen} />
      <Amount id="self-cash" name={words.cash} fen={split.cashFen} />
    </dl>
    <div className="self-acts">
      <Big id="self-pay" isMain onPress={() => void store.pay()}>
        {words.pay}
      </Big>
      <Big id="self-account-use" onPress={() => void store.useAccount(!usesAccount)}>
        {usesAccount ? words.noAccount : words.useAccount}
      </Big>
      <Big id="self-leave" onPress={() => store.leave()}>
        {words.leave}
      </Big>
    </div>
  </Screen>
);

interface DoneProps extends StepProps<'done'> {
  readonly onPrint: () => void;
}

const Done = ({ store, state: { made }, onPrint }: DoneProps) => (
  <Screen icon="tick" title={words.done}>
    <dl className="self-amounts">
      <Amount id="self-paid-fund" name={words.fund} fen={made.split.fundFen} />
      <Amount id="self-paid-account" name={words.account} fen={made.split.accountFen} />
      {made.split.cashFen > 0 && (
        <Amount id="self-paid-cash" name={words.cash} fen={made.split.cashFen} />
      )}
    </dl>
    <p>{made.split.cashFen > 0 ? words.cashHow : words.doneHow}</p>
    <div className="self-acts">
      <Big id="self-print" isMain onPress={onPrint}>
        {words.print}
      </Big>
      <Big id="self-finish" onPress={() => store.leave()}>
        {words.finish}
      </Big>
    </div>
  </Screen>
);

const Content = observer(function Content({
  store,
  onPrint,
}: {
  store: SelfServiceStore;
  onPrint: () => void;
}) {
  const { state } = store;
  switch (state.step) {
    case 'invite':
      return (
        <Screen icon="scan" title={words.invite}>
          <p>{words.inviteHow}</p>
          {state.trouble && (
            <p id="self-trouble" className="self-trouble" role="alert">
              {troubleWords(state.trouble)}
            </p>
          )}
        </Screen>
      );
    case 'waiting':
      return <Screen icon="refresh" title={waitingWords[state.for]} />;
    case 'nothing-due':
      return (
        <Screen icon="tick" title={words.nothing}>
          <p>{words.nothingHow}</p>
          <Big id="self-finish" isMain onPress={() => store.leave()}>
            {words.finish}
          </Big>
        </Screen>
      );
    case 'due':
      return <Due store={store} state={state} />;
    case 'done':
      return <Done store={store} state={state} onPrint={onPrint} />;
    case 'to-counter':
      return (
        <Screen icon="alert" title={words.toCounter}>
          <p id="self-trouble" className="self-trouble" role="alert">
            {troubleWords(state.trouble)}
          </p>
          <Big id="self-finish" isMain onPress={() => store.leave()}>
            {words.finish}
          </Big>
        </Screen>
      );
  }
});

interface SelfServiceProps {
  readonly store: SelfServiceStore;
  readonly access: Access;
  readonly parts: SettlingParts;
  readonly isSandbox: boolean;
  readonly onLeave: () => void;
}

/** A machine for everybody: large, one thing a screen, no names. @requirement D3 */
export const SelfServiceView = observer(function SelfServiceView(props: SelfServiceProps) {
  const { store, access, parts, isSandbox, onLeave } = props;
  useEffect(
    () =>
      listenKeys(document, {
        onText: (text) => void store.scan(text),
        onLength: () => undefined,
        onEscape: () => store.leave(),
      }),
    [store],
  );
  useShortcuts({ 'Alt+Q': onLeave });
  const { state } = store;
  const print = (): void => printPaper('slip', parts.print);
  return (
    <main id="self-service" className="self-service" data-step={state.step}>
      <header className="self-head">
        <span>{access.institutionName}</span>
        {isSandbox && <span className="badge badge-sandbox">{words.sandbox}</span>}
        <button type="button" id="self-staff" className="button button-quiet" onClick={onLeave}>
          {words.staff} <kbd>Alt+Q</kbd>
        </button>
      </header>
      <Content store={store} onPrint={print} />
      {state.step === 'done' && (
        <Papers
          receipt={{
            access,
            isSandbox,
            name: maskName(state.payer.person.name),
            insurance: insuranceName(state.payer.insurance.type),
            department: state.payer.bill.department,
            diagnosis: null,
            lines: [],
            made: state.made,
            refundOf: null,
          }}
        />
      )}
    </main>
  );
});
