import { observer } from 'mobx-react-lite';
import type { PropsWithChildren } from 'react';
import { useStores } from '@/stores';
import { Screen } from '@/ui/screen';

/** What every page has around it: the look the person chose, and the mark of the sandbox. */
export const PageFrame = observer(function PageFrame(
  props: PropsWithChildren<{ readonly id: string }>,
) {
  const { look, elder } = useStores();
  return (
    <Screen
      id={props.id}
      fontScale={elder.textScale}
      isElder={elder.isOn}
      isSandbox={look.isSandbox}
    >
      {props.children}
    </Screen>
  );
});
