import { observer } from 'mobx-react-lite';
import { DoneView } from '@/features/activation/done.view';
import { PageFrame } from '../page-frame';
import { replace } from '../routes';
import { useStepPage } from '../step-page';

const pageOf = { password: 'password', show: 'code' } as const;

/** 激活成功 */
export default observer(function Done() {
  const store = useStepPage('done');
  return (
    <PageFrame id="done">
      <DoneView store={store} goOn={(page) => replace(pageOf[page])} />
    </PageFrame>
  );
});
