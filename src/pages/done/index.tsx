import { observer } from 'mobx-react-lite';
import { DoneView } from '@/features/activation/done.view';
import { PageFrame } from '../page-frame';
import { replace } from '../routes';
import { useStepPage } from '../step-page';

/** 激活成功 */
export default observer(function Done() {
  const store = useStepPage('done');
  return (
    <PageFrame id="done">
      <DoneView
        store={store}
        setPassword={() => replace('password')}
        showCode={() => replace('code')}
      />
    </PageFrame>
  );
});
