import { observer } from 'mobx-react-lite';
import { AuthoriseView } from '@/features/activation/authorise.view';
import { PageFrame } from '../../page-frame';
import { goHome } from '../../routes';
import { useStepPage } from '../../step-page';

/** 授权激活 */
export default observer(function Authorise() {
  const store = useStepPage('authorise');
  return (
    <PageFrame id="authorise">
      <AuthoriseView store={store} goHome={goHome} />
    </PageFrame>
  );
});
