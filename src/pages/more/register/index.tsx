import { observer } from 'mobx-react-lite';
import { RegisterView } from '@/features/activation/register.view';
import { PageFrame } from '../../page-frame';
import { goHome } from '../../routes';
import { useStepPage } from '../../step-page';

/** 实名注册 */
export default observer(function Register() {
  const store = useStepPage('register');
  return (
    <PageFrame id="register">
      <RegisterView store={store} goHome={goHome} />
    </PageFrame>
  );
});
