import { useLoad, useUnload } from '@tarojs/taro';
import { DeregisterView } from '@/features/credential/deregister.view';
import { useStores } from '@/stores';
import { PageFrame } from '../../page-frame';
import { goBack, goHome } from '../../routes';

/** 更换诊间照片 and 注销 */
export default function Deregister() {
  const { deregister, look } = useStores();
  useLoad(() => deregister.begin());
  useUnload(() => deregister.begin());
  return (
    <PageFrame id="deregister">
      <DeregisterView store={deregister} channel={look.channel} goBack={goBack} goHome={goHome} />
    </PageFrame>
  );
}
