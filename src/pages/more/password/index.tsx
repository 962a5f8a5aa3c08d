import { useLoad, useUnload } from '@tarojs/taro';
import { PasswordView } from '@/features/credential/password.view';
import { useStores } from '@/stores';
import { PageFrame } from '../../page-frame';
import { goHome, open, replace } from '../../routes';

/** 医保码密码 */
export default function Password() {
  const { password, look } = useStores();
  useLoad(() => void password.begin());
  useUnload(() => password.leave());
  return (
    <PageFrame id="password">
      <PasswordView
        store={password}
        channel={look.channel}
        changePhone={() => open('phone')}
        showCode={() => replace('code')}
        goHome={goHome}
      />
    </PageFrame>
  );
}
