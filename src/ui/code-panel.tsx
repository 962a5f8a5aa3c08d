import type { ReactNode } from 'react';
import { Canvas, View } from '@tarojs/components';
import { DigitGroups } from './digit-groups';
import { asRole } from './role';
import './code-panel.scss';
import './skeleton.scss';

/** Sizes of the two codes in pixels of the style sheet: fixed for the life of the page. */
export interface CodeSizes {
  readonly qr: number;
  readonly barWidth: number;
  readonly barHeight: number;
}

/** As wide as four letters, and nothing to see. */
const blank = '\u3000'.repeat(4);

interface Props {
  readonly holderName: string;
  readonly region: string;
  /** 28 digits. */
  readonly payload: string;
  readonly sizes: CodeSizes;
  /** What to do with it, or what there is to know: one line in one place, so that nothing moves under a scanner. */
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
      <View id="code-how" className="code-panel__how">
        {how}
      </View>
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

/** The sheet while its code is on its way: as large, and each part where it will stand. */
export function CodePanelSkeleton({ id, sizes }: { readonly id: string } & Pick<Props, 'sizes'>) {
  const { qr, barWidth, barHeight } = sizes;
  return (
    <View id={id} className="code-panel code-panel--blank" aria-hidden="true">
      <View className="code-panel__who">
        <View className="code-panel__name skeleton__block">{blank}</View>
        <View className="code-panel__region skeleton__block">{blank}</View>
      </View>
      <View className="code-panel__how skeleton__block">{blank}</View>
      <View className="code-panel__qr skeleton__block" style={`width: ${qr}px; height: ${qr}px`} />
      <View className="code-panel__left" />
      <View
        className="code-panel__bars skeleton__block"
        style={`width: ${barWidth}px; height: ${barHeight}px`}
      />
      <DigitGroups id={`${id}-digits`} digits={'0'.repeat(28)} name={blank} />
    </View>
  );
}
