import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { Button } from './button';
import './time-left.scss';

interface Props {
  /** The only part that changes every second; it draws itself. */
  readonly seconds: ReactNode;
  /** What a screen reader says of it, at moments that matter; it draws itself too. */
  readonly spoken?: ReactNode;
  readonly isBusy: boolean;
  readonly onRefresh: () => void;
}

/** When the code renews itself, and 刷新 for a person who does not want to wait. */
export function TimeLeft({ seconds, spoken, isBusy, onRefresh }: Props) {
  return (
    <View className="time-left">
      <View className="time-left__words">
        {seconds}
        <Text> 秒内有效，自动更新</Text>
      </View>
      {spoken}
      <Button id="code-refresh" kind="link" isBusy={isBusy} label="刷新医保码" onTap={onRefresh}>
        刷新
      </Button>
    </View>
  );
}
