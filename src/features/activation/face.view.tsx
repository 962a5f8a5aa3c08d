import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Actions, Pair } from '@/ui/actions';
import { Agree } from '@/ui/agree';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Lead } from '@/ui/lead';
import { Notice } from '@/ui/notice';
import { Points } from '@/ui/points';
import { Sheet } from '@/ui/sheet';
import { SideBySide } from '@/ui/side-by-side';
import { copy } from './activation.copy';
import type { ActivationStore } from './activation.store';
import { faceText } from './readings.copy';
import { SlipView } from './slip.view';
import { StepFrame } from './step-frame';

interface Props {
  readonly store: ActivationStore;
  readonly goHome: () => void;
}

const words = copy.face;

interface WaysProps extends Pick<Props, 'store'> {
  readonly isCollected: boolean;
  readonly isBusy: boolean;
  readonly onSlip: () => void;
  readonly onOther: () => void;
}

/** Two ways of one length, next to each other; the one that is likelier to work comes first. */
const Ways = observer(function Ways(props: WaysProps) {
  const { store, isCollected, isBusy, onSlip, onOther } = props;
  const [hasAgreed, setAgreed] = useState(false);
  const [isReading, setReading] = useState(false);
  const go = () => void store.checkFace(hasAgreed);
  const { secondsLeft } = store.waits.face;
  const wait = secondsLeft > 0 ? { words: copy.openIn(secondsLeft) } : {};
  const way = isCollected ? words.collectWay : words.faceWay;
  const face = { id: 'face-start', ...way, ...wait, onTap: go };
  const slip = { id: 'face-slip', ...words.slipWay, onTap: onSlip };
  return (
    <>
      {store.isSlipFirst ? <Notice id="face-slip-first" tone="calm" {...words.slipFirst} /> : null}
      <Card>
        <Lead title={words.title} words={words.words} />
        <Points points={words.tips} />
        <Notice id="face-kept" tone="calm" words={words.keptTitle} advice={words.kept} />
      </Card>
      <Actions>
        <Agree
          id="face-consent"
          text={words.tick}
          isChecked={hasAgreed}
          onToggle={() => setAgreed(!hasAgreed)}
        />
        <SideBySide
          id="face-ways"
          label={words.ways}
          isBusy={isBusy}
          ways={store.isSlipFirst ? [slip, face] : [face, slip]}
        />
        <Pair>
          <Button id="face-read" kind="link" onTap={() => setReading(true)}>
            {words.read}
          </Button>
          <Button id="face-refuse" kind="link" isDisabled={isBusy} onTap={onOther}>
            {words.refuse}
          </Button>
        </Pair>
      </Actions>
      <Sheet reading={isReading ? faceText : null} onClose={() => setReading(false)} />
    </>
  );
});

/** Who wants neither of the two is told what else there is. */
function Others({ goHome, onBack }: Pick<Props, 'goHome'> & { readonly onBack: () => void }) {
  return (
    <>
      <Card id="face-other-way" title={words.otherTitle}>
        <Points points={words.other} />
      </Card>
      <Actions>
        <Button id="face-home" kind="secondary" onTap={goHome}>
          {copy.home}
        </Button>
        <Button id="face-back" kind="link" onTap={onBack}>
          {words.back}
        </Button>
      </Actions>
    </>
  );
}

/** 人脸识别, with its own consent first, or a counter slip: neither is the louder. @requirement C6 C9 */
export function FaceView({ store, goHome }: Props) {
  const [shown, setShown] = useState<'ways' | 'slip' | 'others'>('ways');
  const back = () => setShown('ways');
  return (
    <StepFrame store={store} step="face" goHome={goHome}>
      {({ steps }, busy) => {
        switch (shown) {
          case 'slip':
            return <SlipView store={store} onBack={back} />;
          case 'others':
            return <Others goHome={goHome} onBack={back} />;
          case 'ways':
            return (
              <Ways
                store={store}
                isCollected={steps.includes('claim')}
                isBusy={busy !== null}
                onSlip={() => setShown('slip')}
                onOther={() => setShown('others')}
              />
            );
        }
      }}
    </StepFrame>
  );
}
