import { Button } from '@/ui/button';
import { Hint } from '@/ui/hint';
import { Merits } from '@/ui/merits';
import { Notice } from '@/ui/notice';
import { copy } from './credential.copy';

interface Props {
  /** The next step of an activation left half-way, in words. */
  readonly unfinished: string | null;
  readonly isOpening: boolean;
  readonly activate: () => void;
}

/** For who has no credential yet. @requirement C1 C8 */
export function WelcomeView({ unfinished, isOpening, activate }: Props) {
  return (
    <>
      {unfinished === null ? (
        <Button id="home-activate" isBusy={isOpening} onTap={activate}>
          {copy.activate}
        </Button>
      ) : (
        <>
          <Notice
            id="home-unfinished"
            tone="calm"
            words="激活还没有完成"
            advice={copy.resumeAt(unfinished)}
          />
          <Button id="home-resume" isBusy={isOpening} onTap={activate}>
            {copy.resume}
          </Button>
        </>
      )}
      <Hint>{copy.beforehand}</Hint>
      <Merits merits={copy.advantages} />
    </>
  );
}
