import { useLoad } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { RegionView } from '@/features/activation/region.view';
import { useStores } from '@/stores';
import { PageFrame } from '../../page-frame';
import { goHome } from '../../routes';
import { useStepPage } from '../../step-page';

/** 选择参保地 @requirement B16 */
export default observer(function Region() {
  const { regions } = useStores();
  const store = useStepPage('region');
  useLoad(() => void regions.load());
  return (
    <PageFrame id="region-page">
      <RegionView store={store} regions={regions} goHome={goHome} />
    </PageFrame>
  );
});
