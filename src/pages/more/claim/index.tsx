import { observer } from 'mobx-react-lite';
import { ClaimView } from '@/features/activation/claim.view';
import { PageFrame } from '../../page-frame';
import { goHome } from '../../routes';
import { useStepPage } from '../../step-page';

/** 领取凭证 */
export default observer(function Claim() {
  const store = useStepPage('claim');
  return (
    <PageFrame id="claim">
      <ClaimView store={store} goHome={goHome} />
    </PageFrame>
  );
});
