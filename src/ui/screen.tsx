import type { PropsWithChildren } from 'react';
import { View } from '@tarojs/components';
import './screen.scss';

interface Props {
  readonly id: string;
  readonly fontScale: number;
  /** 长辈版: larger targets and wider lines. */
  readonly isElder: boolean;
  /** Says that nothing here is really verified. */
  readonly isSandbox: boolean;
}

/** A page: its ground, its text size, and the mark of the sandbox. */
export function Screen({ id, fontScale, isElder, isSandbox, children }: PropsWithChildren<Props>) {
  return (
    <View
      id={id}
      className={`screen${isElder ? ' screen--elder' : ''}`}
      style={`--fs: ${fontScale}`}
    >
      {isSandbox && (
        <View id="sandbox-mark" className="screen__sandbox">
          沙箱环境：人员均为虚构
        </View>
      )}
      {children}
    </View>
  );
}
