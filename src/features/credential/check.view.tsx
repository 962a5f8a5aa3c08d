import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { Channel } from '@contract/channel';
import type { VerifyPurpose } from '@contract/credential';
import type { WaitClock } from '@/api/wait-clock';
import { Actions } from '@/ui/actions';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { DigitBoxes } from '@/ui/digit-boxes';
import { Hint } from '@/ui/hint';
import { Keypad } from '@/ui/keypad';
import { Lead } from '@/ui/lead';
import { SideBySide } from '@/ui/side-by-side';
import { SlipInput, slipLength } from '@/ui/slip-input';
import { checkCopy as words, checkNames } from './check.copy';
import { checkMethods, type CheckAct, type Checking, type CheckMethod } from './holder-check';
import { Refusal } from './refusal.view';

interface Props {
  readonly purpose: VerifyPurpose;
  readonly channel: Channel;
  readonly title: string;
  readonly words: string;
  readonly checking: Checking;
  readonly wait: WaitClock;
  readonly onAct: (act: CheckAct) => void;
}

/** The holder shows that it is them, in one of the ways of this channel. @requirement B13 X5 G7 */
export const CheckView = observer(function CheckView(props: Props) {
  const [typing, setTyping] = useState<'password' | 'slip' | null>(null);
  const { checking, wait } = props;
  const back = () => setTyping(null);
  return (
    <>
      <Refusal problem={checking.problem} wait={wait} />
      {typing === 'password' ? <PasswordEntry {...props} onBack={back} /> : null}
      {typing === 'slip' ? <SlipEntry {...props} onBack={back} /> : null}
      {typing === null ? <Ways {...props} onType={setTyping} /> : null}
    </>
  );
});

interface WaysProps extends Props {
  readonly onType: (typing: 'password' | 'slip') => void;
}

function Ways(props: WaysProps) {
  const { purpose, channel, checking, onAct, onType } = props;
  const methods = checkMethods(purpose, channel);
  const why = words.faceWhy(words.who[channel]);
  if (methods.includes('slip')) {
    return (
      <>
        <Card>
          <Lead title={props.title} words={props.words} />
        </Card>
        <SideBySide
          id="check-ways"
          label={words.ways}
          isBusy={checking.busy !== null}
          ways={[
            {
              id: 'check-face',
              name: checkNames.face,
              words: words.faceWords,
              onTap: () => onAct({ method: 'face' }),
            },
            {
              id: 'check-slip',
              name: checkNames.slip,
              words: words.slipWords,
              onTap: () => onType('slip'),
            },
          ]}
        />
        <Hint>{why}</Hint>
      </>
    );
  }
  const tap = (method: CheckMethod) => {
    if (method === 'password' || method === 'slip') onType(method);
    else onAct({ method });
  };
  return (
    <>
      <Card>
        <Lead title={props.title} words={props.words} />
      </Card>
      <Actions>
        {methods.map((method, at) => (
          <Way key={method} method={method} isFirst={at === 0} busy={checking.busy} onTap={tap} />
        ))}
        <Hint>{why}</Hint>
      </Actions>
    </>
  );
}

interface WayProps {
  readonly method: CheckMethod;
  readonly isFirst: boolean;
  readonly busy: CheckMethod | null;
  readonly onTap: (method: CheckMethod) => void;
}

function Way({ method, isFirst, busy, onTap }: WayProps) {
  const why = { quick: words.quickWhy, payPassword: words.payWhy };
  return (
    <>
      <Button
        id={`check-${method}`}
        kind={isFirst ? 'primary' : 'secondary'}
        isBusy={busy === method}
        isDisabled={busy !== null}
        onTap={() => onTap(method)}
      >
        {checkNames[method]}
      </Button>
      {method === 'quick' || method === 'payPassword' ? <Hint>{why[method]}</Hint> : null}
    </>
  );
}

interface EntryProps extends Props {
  readonly onBack: () => void;
}

const PasswordEntry = observer(function PasswordEntry(props: EntryProps) {
  const { checking, wait, onAct, onBack } = props;
  const [digits, setDigits] = useState('');
  const isStill = checking.busy !== null || wait.secondsLeft > 0;
  const press = (digit: string) => {
    if (isStill) return;
    const typed = digits + digit;
    setDigits(typed.length < 6 ? typed : '');
    if (typed.length === 6) onAct({ method: 'password', password: typed });
  };
  return (
    <>
      <Card>
        <Lead title={words.password} words={props.words} />
        <DigitBoxes id="check-digits" length={6} filled={checking.busy ? 6 : digits.length} />
      </Card>
      <Keypad
        isStill={isStill}
        onDigit={press}
        onErase={() => setDigits(digits.slice(0, -1))}
        onClear={() => setDigits('')}
      />
      <Button id="check-back" kind="link" onTap={onBack}>
        {words.passwordBack}
      </Button>
    </>
  );
});

const SlipEntry = observer(function SlipEntry({ checking, wait, onAct, onBack }: EntryProps) {
  const [number, setNumber] = useState('');
  const isReady = number.length === slipLength && wait.secondsLeft === 0;
  return (
    <>
      <Card>
        <Lead title={checkNames.slip} words={words.slipWhy} />
        <SlipInput id="check-slip-number" label={words.slip} value={number} onType={setNumber} />
      </Card>
      <Actions>
        <Button
          id="check-slip-go"
          isBusy={checking.busy === 'slip'}
          isDisabled={!isReady}
          onTap={() => onAct({ method: 'slip', number })}
        >
          {words.slipGo}
        </Button>
        <Button id="check-back" kind="link" onTap={onBack}>
          {words.passwordBack}
        </Button>
      </Actions>
    </>
  );
});
