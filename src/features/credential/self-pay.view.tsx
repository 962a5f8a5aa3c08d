import type { Channel } from '@contract/channel';
import { Actions } from '@/ui/actions';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Lead } from '@/ui/lead';
import { Points } from '@/ui/points';
import { backToCode, selfPayCopy } from './code.copy';

interface Props {
  readonly channel: Channel;
  readonly goBack: () => void;
}

/** For who has to open the pay code by hand. @requirement D2 */
export function SelfPayView({ channel, goBack }: Props) {
  const { title, words, steps } = selfPayCopy[channel];
  return (
    <>
      <Card id="self-pay-steps">
        <Lead title={title} words={words} />
        <Points points={steps} isOrdered />
      </Card>
      <Actions>
        <Button id="self-pay-back" onTap={goBack}>
          {backToCode}
        </Button>
      </Actions>
    </>
  );
}
