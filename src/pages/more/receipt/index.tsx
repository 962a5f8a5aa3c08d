import { useDidShow, useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { makeReceipt } from '@/features/messages/make-stores';
import { ReceiptView } from '@/features/messages/receipt.view';
import { useStores } from '@/stores';
import { PageFrame } from '../../page-frame';
import { goHome, open } from '../../routes';

/** Where a message of the platform leads, too: then there is no page behind it. */
export default function Receipt() {
  const { call, pay } = useStores();
  const { messageId = '' } = useRouter().params;
  const [receipt] = useState(() => makeReceipt(call, messageId));
  useDidShow(() => void receipt.load());
  const selfPay = async () => {
    if ((await pay.open()) === 'not') open('self-pay');
  };
  return (
    <PageFrame id="receipt">
      <ReceiptView
        store={receipt}
        selfPay={() => void selfPay()}
        openInbox={() => open('inbox')}
        goHome={goHome}
      />
    </PageFrame>
  );
}
