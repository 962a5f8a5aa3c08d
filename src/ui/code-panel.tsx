import type { ReactNode } from 'react';
import { Canvas, View } from '@tarojs/components';
import { DigitGroups } from './digit-groups';
import { asRole } from './role';
import './code-panel.scss';

/** Sizes of the two codes in pixels of the style sheet: fixed for the life of the page. */
export interface CodeSizes {
  readonly qr: number;
  readonly barWidth: number;
  readonly barHeight: number;
}

interface Props {
  readonly holderName: string;
  readonly region: string;
  /** 28 digits. */
  readonly payload: string;
  readonly sizes: CodeSizes;
  /** What to do with it. */
  readonly how: string;
  /** How long it is good, and the button for a fresh one. */
  readonly children: ReactNode;
}

/** The white sheet a scanner looks at. The canvases keep their props, a change would wipe them. */
export function CodePanel({ holderName, region, payload, sizes, how, children }: Props) {
  const { qr, barWidth, barHeight } = sizes;
  return (
    <View id="code-panel" className="code-panel">
      <View className="code-panel__who">
        <View id="code-name" className="code-panel__name">
          {holderName}
        </View>
        <View id="code-region" className="code-panel__region">
          {region}
        </View>
      </View>
      <View className="code-panel__how">{how}</View>
      <Canvas
        type="2d"
        id="code-canvas"
        canvasId="code-canvas"
        className="code-panel__qr"
        style={`width: ${qr}px; height: ${qr}px`}
        {...asRole('img')}
        aria-label="医保码二维码，请对准扫码口"
      />
      {children}
      <Canvas
        type="2d"
        id="code-bars"
        canvasId="code-bars"
        className="code-panel__bars"
        style={`width: ${barWidth}px; height: ${barHeight}px`}
        {...asRole('img')}
        aria-label="医保码条形码"
      />
      <DigitGroups id="code-digits" digits={payload} name="医保码数字" />
    </View>
  );
}
