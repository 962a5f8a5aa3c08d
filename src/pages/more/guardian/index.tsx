import { observer } from 'mobx-react-lite';
import { GuardianView } from '@/features/activation/guardian.view';
import { PageFrame } from '../../page-frame';
import { goHome } from '../../routes';
import { useStepPage } from '../../step-page';

/** 监护人同意 @requirement X9 */
export default observer(function Guardian() {
  const store = useStepPage('guardian');
  return (
    <PageFrame id="guardian">
      <GuardianView store={store} goHome={goHome} />
    </PageFrame>
  );
});
