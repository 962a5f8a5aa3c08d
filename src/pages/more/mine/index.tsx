import { useDidHide, useDidShow, useUnload } from '@tarojs/taro';
import { MineView } from '@/features/credential/mine.view';
import { ElderSwitch } from '@/features/elder/elder.view';
import { useStores } from '@/stores';
import { PageFrame } from '../../page-frame';
import { open } from '../../routes';
import { useActivate } from '../../use-activate';

/** 我的 */
export default function Mine() {
  const { credential, elder, look } = useStores();
  const activate = useActivate();
  useDidShow(() => void credential.load());
  useDidHide(() => credential.conceal());
  useUnload(() => credential.conceal());
  return (
    <PageFrame id="mine">
      <MineView
        store={credential}
        channel={look.channel}
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
