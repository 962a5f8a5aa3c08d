import { Button } from '@/ui/button';
import { Card, Fact } from '@/ui/card';
import { Hint } from '@/ui/hint';
import { Notice } from '@/ui/notice';
import { ProblemNotice } from '@/ui/problem-notice';
import { Row } from '@/ui/row';
import { copy } from './credential.copy';
import type { CredentialState } from './credential.state';
import type { CredentialStore } from './credential.store';
import { mineCopy } from './mine.copy';

/** Where the home page of a holder leads. */
export interface HolderActs {
  readonly showCode: () => void;
  readonly setPassword: () => void;
  readonly changePhone: () => void;
  readonly openMine: () => void;
}

interface Props extends HolderActs {
  readonly store: CredentialStore;
  readonly state: Extract<CredentialState, { step: 'active' }>;
}

const passwordValue = (credential: Props['state']['credential']): string => {
  if (!credential.hasPassword) return copy.passwordUnset;
  return credential.isPasswordKnownHere ? copy.passwordSet : copy.passwordElsewhere;
};

/** For a holder: the way to the code first, then what can be changed. */
export function HolderView({ store, state, showCode, setPassword, changePhone, openMine }: Props) {
  const { credential, holder, busy } = state;
  const words = copy.holder;
  return (
    <>
      <Card id="home-card" title={holder?.name ?? credential.holderName}>
        {holder ? <Fact id="home-id-number" name={words.idNumber} value={holder.idNumber} /> : null}
        <Fact id="home-region" name={words.region} value={credential.insuredRegion.name} />
        <Fact id="home-insured" name="参保状态" value={words.insured[credential.insurance]} />
        <Button
          id="home-reveal"
          kind="link"
          isBusy={busy === 'reveal'}
          onTap={() => void store.toggleReveal()}
        >
          {holder ? words.conceal : words.reveal}
        </Button>
      </Card>
      <ProblemNotice
        problem={state.problem}
        acts={{
          retry: () => void store.toggleReveal(),
          'sign-in': () => void store.toggleReveal(),
        }}
      />
      {credential.insurance === 'paused' ? (
        <Notice id="home-paused" tone="calm" words={words.paused} />
      ) : null}
      <Button id="home-show-code" label={`${copy.use}，${copy.useWords}`} onTap={showCode}>
        {copy.use}
      </Button>
      <Hint>{copy.useWords}</Hint>
      <Card>
        <Row
          id="home-password"
          name={copy.passwordName}
          value={passwordValue(credential)}
          onTap={setPassword}
        />
        <Row
          id="home-phone"
          name={copy.phoneName}
          value={credential.phone ?? copy.phoneUnset}
          onTap={changePhone}
        />
        <Row id="home-mine" name={copy.mine} value={copy.mineWords} onTap={openMine} />
      </Card>
      <Button
        id="home-not-me"
        kind="link"
        isBusy={busy === 'freeze'}
        onTap={() => void store.freeze()}
      >
        {mineCopy.freeze}
      </Button>
    </>
  );
}
