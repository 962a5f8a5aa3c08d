import { useDidHide, useDidShow, useUnload } from '@tarojs/taro';
import { CodeView } from '@/features/credential/code.view';
import { useStores } from '@/stores';
import { PageFrame } from '../page-frame';
import { goHome, open, openReceipt } from '../routes';
import { useActivate } from '../use-activate';

/** Where the card pack leads: the code at once. */
export default function Code() {
  const { code, news, drawing, look } = useStores();
  const thaw = useActivate();
  useDidShow(() => void code.show());
  useDidHide(() => code.hide());
  useUnload(() => code.hide());
  return (
    <PageFrame id="code">
      <CodeView
        store={code}
        news={news}
        channel={look.channel}
        drawing={drawing}
        activate={goHome}
        thaw={() => void thaw()}
        openSelfPay={() => open('self-pay')}
        openReceipt={openReceipt}
        goHome={goHome}
      />
    </PageFrame>
  );
}
