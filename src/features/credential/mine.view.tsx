import { observer } from 'mobx-react-lite';
import { useState, type ReactNode } from 'react';
import type { Channel } from '@contract/channel';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Hint } from '@/ui/hint';
import { Notice } from '@/ui/notice';
import { ProblemNotice } from '@/ui/problem-notice';
import { Row } from '@/ui/row';
import { Sheet } from '@/ui/sheet';
import { Skeleton } from '@/ui/skeleton';
import { Switch } from '@/ui/switch';
import { dayOf } from '@/ui/when';
import { CheckView } from './check.view';
import { privacyText } from './credential.copy';
import type { CredentialState } from './credential.state';
import type { CredentialStore } from './credential.store';
import { FrozenView } from './frozen.view';
import { mineCopy as words } from './mine.copy';

/** Where 我的 leads. */
export interface MineActs {
  readonly openChannels: () => void;
  readonly setPassword: () => void;
  readonly changePhone: () => void;
  readonly deregister: () => void;
  readonly activate: () => void;
}

interface Props extends MineActs {
  readonly store: CredentialStore;
  readonly channel: Channel;
  /** 消息: its line comes from outside. */
  readonly messages: ReactNode;
  /** 长辈版: its switch comes from outside. */
  readonly elder: ReactNode;
}

/** 我的: everything a holder may change. */
export const MineView = observer(function MineView(props: Props) {
  const { store, activate } = props;
  const { state } = store;
  const load = () => void store.load();
  switch (state.step) {
    case 'loading':
      return <Skeleton id="mine-loading" label={words.loading} lines={6} />;
    case 'failed':
      return <ProblemNotice problem={state.problem} acts={{ retry: load, 'sign-in': load }} />;
    case 'none':
      return <ProblemNotice problem={{ code: 'NOT_ACTIVE' }} acts={{ activate }} />;
    case 'frozen':
      return <FrozenView isNew={state.isNew} thaw={activate} />;
    case 'active':
      return state.checking ? (
        <Checking {...props} checking={state.checking} />
      ) : (
        <Lists {...props} state={state} />
      );
  }
});

type Active = Extract<CredentialState, { step: 'active' }>;

function Checking(props: Props & { readonly checking: NonNullable<Active['checking']> }) {
  const { store, channel, checking } = props;
  return (
    <>
      <CheckView
        purpose="showCheck"
        channel={channel}
        title={words.checkTitle}
        words={words.checkWords}
        checking={checking}
        wait={store.wait}
        onAct={(act) => void store.prove(act)}
      />
      <Button id="mine-check-cancel" kind="link" onTap={() => store.cancelProof()}>
        {words.checkCancel}
      </Button>
    </>
  );
}

const passwordValue = ({ hasPassword, isPasswordKnownHere }: Active['credential']): string => {
  if (!hasPassword) return words.passwordUnset;
  return isPasswordKnownHere ? words.passwordKnown : words.passwordElsewhere;
};

function Lists(props: Props & { readonly state: Active }) {
  const { store, state, messages, elder } = props;
  const { credential, busy } = state;
  return (
    <>
      <ProblemNotice problem={state.problem} acts={{}} />
      <Card id="mine-card" title={words.title}>
        {messages}
        <Row
          id="mine-channels"
          name={words.channels}
          value={words.channelsValue(credential.channels.length)}
          onTap={props.openChannels}
        />
        <Row
          id="mine-password"
          name={words.password}
          value={passwordValue(credential)}
          onTap={props.setPassword}
        />
        <Row
          id="mine-phone"
          name={words.phone}
          value={credential.phone ?? words.phoneUnset}
          onTap={props.changePhone}
        />
        <Switch
          id="mine-show-check"
          name={words.showCheck}
          words={words.showCheckWords[credential.showCheck]}
          isOn={credential.showCheck !== 'off'}
          isBusy={busy === 'showCheck'}
          onToggle={() => void store.toggleShowCheck()}
        />
        {elder}
      </Card>
      <Button
        id="mine-freeze"
        kind="secondary"
        isBusy={busy === 'freeze'}
        onTap={() => void store.freeze('notMe')}
      >
        {words.freeze}
      </Button>
      <Hint>{words.freezeWhy}</Hint>
      <Others {...props} />
    </>
  );
}

function Others({ state, deregister }: Props & { readonly state: Active }) {
  const [isReading, setReading] = useState(false);
  const { photoDueAtMs } = state.credential;
  return (
    <>
      {photoDueAtMs === null ? null : (
        <Notice id="mine-photo-due" tone="calm" words={words.photoDue(dayOf(photoDueAtMs))} />
      )}
      <Card>
        <Row id="mine-photo" name={words.photo} value={words.photoValue} onTap={deregister} />
        <Row id="mine-end" name={words.end} value={words.see} onTap={deregister} />
        <Row
          id="mine-privacy"
          name={words.privacy}
          value={words.see}
          onTap={() => setReading(true)}
        />
      </Card>
      <Sheet reading={isReading ? privacyText : null} onClose={() => setReading(false)} />
    </>
  );
}
