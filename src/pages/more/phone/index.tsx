import { useLoad, useUnload } from '@tarojs/taro';
import { PhoneView } from '@/features/credential/phone.view';
import { useStores } from '@/stores';
import { PageFrame } from '../../page-frame';
import { goHome } from '../../routes';

/** 修改手机号 */
export default function Phone() {
  const { phone } = useStores();
  useLoad(() => void phone.begin());
  useUnload(() => phone.leave());
  return (
    <PageFrame id="phone">
      <PhoneView store={phone} goHome={goHome} />
    </PageFrame>
  );
}
