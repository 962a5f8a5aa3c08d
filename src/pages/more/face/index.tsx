import { observer } from 'mobx-react-lite';
import { FaceView } from '@/features/activation/face.view';
import { PageFrame } from '../../page-frame';
import { goHome } from '../../routes';
import { useStepPage } from '../../step-page';

/** 人脸识别 */
export default observer(function Face() {
  const store = useStepPage('face');
  return (
    <PageFrame id="face">
      <FaceView store={store} goHome={goHome} />
    </PageFrame>
  );
});
