import { observer } from 'mobx-react-lite';
import { AgreementView } from '@/features/activation/agreement.view';
import { PageFrame } from '../../page-frame';
import { goHome } from '../../routes';
import { useStepPage } from '../../step-page';

/** 同意协议并激活 */
export default observer(function Agreement() {
  const store = useStepPage('agreement');
  return (
    <PageFrame id="agreement">
      <AgreementView store={store} goHome={goHome} />
    </PageFrame>
  );
});
