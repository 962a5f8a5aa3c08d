import { observer } from 'mobx-react-lite';
import { useRef } from 'react';
import type { CameraState } from '../../kit/camera-scanner';
import { Button } from '../../kit/parts/button';
import { Notice } from '../../kit/parts/notice';
import { cameraWords } from '../desk.copy';
import { useDesk } from './desk-context';

/** What stands under the picture. */
function cameraLine(state: CameraState): string {
  switch (state.kind) {
    case 'starting':
      return '正在打开摄像头… 浏览器询问时请点“允许”';
    case 'looking':
      return state.strange
        ? '看到的不是医保码，请让患者打开“医保码”页面'
        : '请把患者手机上的二维码或条形码放到画面中间';
    case 'hidden':
      return '页面切到后台时摄像头已自动关闭';
    case 'off':
    case 'failed':
      return '';
  }
}

/** The second way to scan, for a counter without a scanner. */
export const CameraView = observer(function CameraView() {
  const { camera } = useDesk();
  const video = useRef<HTMLVideoElement>(null);
  const { state } = camera;
  const isOn = state.kind === 'starting' || state.kind === 'looking';
  const line = cameraLine(state);
  const press = (): void => {
    if (isOn) camera.stop();
    else if (video.current) void camera.start(video.current);
  };
  return (
    <section className="panel camera" aria-label="摄像头扫码" data-kind={state.kind}>
      <div className="camera-head">
        <Button id="camera-toggle" icon="camera" aria-pressed={isOn} onClick={press}>
          {isOn ? '关闭摄像头' : '用摄像头扫码'}
        </Button>
        <span id="camera-line" className="soft" aria-live="polite">
          {line || '没有扫码枪时使用；扫到后自动关闭，不保存画面'}
        </span>
      </div>
      {state.kind === 'failed' && (
        <Notice tone="bad" id="camera-problem">
          {cameraWords[state.why]}
        </Notice>
      )}
      <div className={isOn ? 'camera-picture' : 'camera-picture camera-off'}>
        <video id="camera-video" ref={video} muted playsInline aria-label="摄像头画面" />
        <span className="camera-frame" />
      </div>
    </section>
  );
});
