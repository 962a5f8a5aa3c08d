import { observer } from 'mobx-react-lite';
import { DoneView, type DoneWay } from '@/features/activation/done.view';
import { PageFrame } from '../../page-frame';
import { replace, verifyPassword } from '../../routes';
import { useStepPage } from '../../step-page';

const goOn = (way: DoneWay): void => {
  if (way === 'verify') return verifyPassword();
  return replace(way === 'show' ? 'code' : way);
};

/** 激活成功 */
export default observer(function Done() {
  const store = useStepPage('done');
  return (
    <PageFrame id="done">
      <DoneView store={store} goOn={goOn} />
    </PageFrame>
  );
});
