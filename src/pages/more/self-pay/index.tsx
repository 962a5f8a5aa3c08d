import { SelfPayView } from '@/features/credential/self-pay.view';
import { useStores } from '@/stores';
import { PageFrame } from '../../page-frame';
import { goBack } from '../../routes';

/** For who has to open the pay code by hand. */
export default function SelfPay() {
  const { channel } = useStores().look;
  return (
    <PageFrame id="self-pay">
      <SelfPayView channel={channel} goBack={goBack} />
    </PageFrame>
  );
}
