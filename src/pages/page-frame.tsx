import type { PropsWithChildren } from 'react';
import { useStores } from '@/stores';
import { Screen } from '@/ui/screen';

/** What every page has around it. */
export function PageFrame({ id, children }: PropsWithChildren<{ readonly id: string }>) {
  const { fontScale, isSandbox } = useStores().look;
  return (
    <Screen id={id} fontScale={fontScale} isSandbox={isSandbox}>
      {children}
    </Screen>
  );
}
