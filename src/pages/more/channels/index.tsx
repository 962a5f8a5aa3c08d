import { useDidShow } from '@tarojs/taro';
import { ChannelsView } from '@/features/credential/channels.view';
import { useStores } from '@/stores';
import { PageFrame } from '../../page-frame';
import { goHome } from '../../routes';

/** 已开通渠道 */
export default function Channels() {
  const { channels } = useStores();
  useDidShow(() => void channels.load());
  return (
    <PageFrame id="channels">
      <ChannelsView store={channels} goHome={goHome} />
    </PageFrame>
  );
}
