import { useState } from 'react';
import { Actions, Pair } from '@/ui/actions';
import { Agree } from '@/ui/agree';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Lead } from '@/ui/lead';
import { Notice } from '@/ui/notice';
import { Points } from '@/ui/points';
import { Sheet } from '@/ui/sheet';
import { copy, faceText } from './activation.copy';
import type { ActivationStore } from './activation.store';
import { StepFrame } from './step-frame';

interface Props {
  readonly store: ActivationStore;
  readonly goHome: () => void;
}

/** Who does not want the face check is told the other way. */
function OtherWay({
  onBack,
  goHome,
}: {
  readonly onBack: () => void;
  readonly goHome: () => void;
}) {
  const words = copy.face;
  return (
    <>
      <Card id="face-other-way" title={words.otherTitle}>
        <Points points={words.other} />
      </Card>
      <Actions>
        <Button id="face-home" kind="secondary" onTap={goHome}>
          {words.home}
        </Button>
        <Button id="face-back" kind="link" onTap={onBack}>
          {words.back}
        </Button>
      </Actions>
    </>
  );
}

function Notices() {
  const words = copy.face;
  return (
    <Card>
      <Lead title={words.title} words={words.words} />
      <Points points={words.tips} />
      <Notice id="face-kept" tone="calm" words={words.keptTitle} advice={words.kept} />
    </Card>
  );
}

/** 人脸识别: its own consent first, then the platform's check. @requirement C6 */
export function FaceView({ store, goHome }: Props) {
  const [hasAgreed, setAgreed] = useState(false);
  const [isReading, setReading] = useState(false);
  const [hasRefused, setRefused] = useState(false);
  const words = copy.face;
  const go = () => void store.checkFace(hasAgreed);
  return (
    <StepFrame store={store} step="face" goHome={goHome}>
      {(_activation, isBusy) =>
        hasRefused ? (
          <OtherWay onBack={() => setRefused(false)} goHome={goHome} />
        ) : (
          <>
            <Notices />
            {store.faceNoes < 2 ? null : (
              <Notice
                id="face-other"
                tone="calm"
                words={words.otherTitle}
                action={{
                  id: 'face-show-other',
                  text: words.showOther,
                  onTap: () => setRefused(true),
                }}
              />
            )}
            <Actions>
              <Agree
                id="face-consent"
                text={words.tick}
                isChecked={hasAgreed}
                onToggle={() => setAgreed(!hasAgreed)}
              />
              <Button id="face-start" isBusy={isBusy} onTap={go}>
                {words.go}
              </Button>
              <Pair>
                <Button id="face-read" kind="link" onTap={() => setReading(true)}>
                  {words.read}
                </Button>
                <Button
                  id="face-refuse"
                  kind="link"
                  isDisabled={isBusy}
                  onTap={() => setRefused(true)}
                >
                  {words.refuse}
                </Button>
              </Pair>
            </Actions>
            <Sheet reading={isReading ? faceText : null} onClose={() => setReading(false)} />
          </>
        )
      }
    </StepFrame>
  );
}
