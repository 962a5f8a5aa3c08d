import { observer } from 'mobx-react-lite';
import { IdentityView } from '@/features/activation/identity.view';
import { PageFrame } from '../../page-frame';
import { goHome } from '../../routes';
import { useStepPage } from '../../step-page';

/** 身份验证 */
export default observer(function Identity() {
  const store = useStepPage('payPassword');
  return (
    <PageFrame id="identity">
      <IdentityView store={store} goHome={goHome} />
    </PageFrame>
  );
});
