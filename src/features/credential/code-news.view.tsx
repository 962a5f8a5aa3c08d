import { observer } from 'mobx-react-lite';
import { Button } from '@/ui/button';
import type { CodeNews } from './code-news';
import { copy } from './code.copy';

interface Props {
  readonly news: CodeNews;
  readonly openReceipt: (messageId: string) => void;
}

/** After a code was read: the settlement when it is there, and until then the way to be told of it. @requirement E4 */
export const News = observer(function News({ news, openReceipt }: Props) {
  const { messageId, templates } = news;
  if (messageId !== null)
    return (
      <Button id="code-receipt" kind="secondary" onTap={() => openReceipt(messageId)}>
        {copy.receipt}
      </Button>
    );
  if (templates.length === 0) return null;
  return (
    <Button id="code-subscribe" kind="secondary" onTap={() => void news.subscribe()}>
      {copy.subscribe}
    </Button>
  );
});
