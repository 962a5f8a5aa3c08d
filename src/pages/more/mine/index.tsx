import { useDidHide, useDidShow, useUnload } from '@tarojs/taro';
import { useState } from 'react';
import { MineView } from '@/features/credential/mine.view';
import { ElderSwitch } from '@/features/elder/elder.view';
import { InboxRow } from '@/features/messages/inbox-row.view';
import { makeUnread } from '@/features/messages/make-stores';
import { useStores } from '@/stores';
import { PageFrame } from '../../page-frame';
import { open } from '../../routes';
import { useActivate } from '../../use-activate';

/** 我的 */
export default function Mine() {
  const { call, credential, elder, look } = useStores();
  const [unread] = useState(() => makeUnread(call));
  const activate = useActivate();
  useDidShow(() => {
    void credential.load();
    void unread.load();
  });
  useDidHide(() => credential.conceal());
  useUnload(() => credential.conceal());
  return (
    <PageFrame id="mine">
      <MineView
        store={credential}
        channel={look.channel}
        messages={<InboxRow store={unread} onTap={() => open('inbox')} />}
        elder={<ElderSwitch store={elder} />}
        openChannels={() => open('channels')}
        setPassword={() => open('password')}
        changePhone={() => open('phone')}
        deregister={() => open('deregister')}
        activate={() => void activate()}
      />
    </PageFrame>
  );
}
