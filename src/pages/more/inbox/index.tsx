import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { InboxView } from '@/features/messages/inbox.view';
import { makeInbox } from '@/features/messages/make-stores';
import { useStores } from '@/stores';
import { PageFrame } from '../../page-frame';
import { goHome, openReceipt } from '../../routes';

/** 消息 */
export default function Inbox() {
  const { call, look } = useStores();
  const [inbox] = useState(() => makeInbox(call));
  useDidShow(() => void inbox.load());
  return (
    <PageFrame id="inbox">
      <InboxView store={inbox} channel={look.channel} openReceipt={openReceipt} goHome={goHome} />
    </PageFrame>
  );
}
