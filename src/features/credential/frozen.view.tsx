import { Actions } from '@/ui/actions';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Lead } from '@/ui/lead';
import { Notice } from '@/ui/notice';
import { Points } from '@/ui/points';
import { copy } from './code.copy';

interface Props {
  /** Just frozen in this phone: said aloud. */
  readonly isNew: boolean;
  readonly isOpening?: boolean;
  /** The recipe's evidence brings it back. */
  readonly thaw: () => void;
}

/** Frozen: what that means, and the way back. */
export function FrozenView({ isNew, isOpening = false, thaw }: Props) {
  const words = copy.frozen;
  return (
    <>
      {isNew ? <Notice id="frozen-new" tone="good" words={words.isDone} /> : null}
      <Card id="frozen">
        <Lead title={words.words} words={words.detail} />
        <Points points={words.points} />
      </Card>
      <Actions>
        <Button id="frozen-thaw" isBusy={isOpening} onTap={thaw}>
          {words.thaw}
        </Button>
      </Actions>
    </>
  );
}
