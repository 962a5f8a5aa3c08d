import { useDidHide, useDidShow } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { stepNames } from '@/features/activation/activation.copy';
import { HomeView } from '@/features/credential/home.view';
import { ElderPill } from '@/features/elder/elder.view';
import { useStores } from '@/stores';
import { PageFrame } from '../page-frame';
import { open } from '../routes';
import { useActivate } from '../use-activate';

/** Where search leads: activate, go on activating, or use. */
export default observer(function Home() {
  const { activation, credential, elder } = useStores();
  useDidShow(() => void credential.load());
  useDidHide(() => credential.conceal());
  const activate = useActivate();
  const { state } = activation;
  return (
    <PageFrame id="home">
      <ElderPill store={elder} />
      <HomeView
        store={credential}
        problem={state.step === 'idle' ? state.problem : null}
        isOpening={state.step === 'opening'}
        activate={() => void activate()}
        nameOfStep={(step) => stepNames[step]}
        showCode={() => open('code')}
        setPassword={() => open('password')}
        changePhone={() => open('phone')}
        openMine={() => open('mine')}
      />
    </PageFrame>
  );
});
