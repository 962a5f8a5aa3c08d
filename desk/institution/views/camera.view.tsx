import { observer } from 'mobx-react-lite';
import type { RefObject } from 'react';
import type { CameraState } from '../../kit/camera-scanner';
import { Button } from '../../kit/parts/button';
import { Notice } from '../../kit/parts/notice';
import { cameraWords } from '../desk.copy';
import { useCamera } from './desk-context';

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

interface CameraProps {
  readonly video: RefObject<HTMLVideoElement>;
}

const isOn = ({ kind }: CameraState): boolean => kind === 'starting' || kind === 'looking';

/** The second way to scan, for a counter without a scanner. */
export const CameraButton = observer(function CameraButton({ video }: CameraProps) {
  const camera = useCamera();
  const press = (): void => {
    if (isOn(camera.state)) camera.stop();
    else if (video.current) void camera.start(video.current);
  };
  return (
    <Button id="camera-toggle" icon="camera" aria-pressed={isOn(camera.state)} onClick={press}>
      {isOn(camera.state) ? '关闭摄像头' : '摄像头扫码'}
    </Button>
  );
});

/** What the camera sees. The picture is read here and now; nothing of it is kept or sent. */
export const CameraPicture = observer(function CameraPicture({ video }: CameraProps) {
  const { state } = useCamera();
  return (
    <div id="camera" className="camera" data-kind={state.kind}>
      <div className={isOn(state) ? 'camera-picture' : 'camera-picture camera-off'}>
        <video id="camera-video" ref={video} muted playsInline aria-label="摄像头画面" />
        <span className="camera-frame" />
      </div>
      {state.kind === 'failed' && (
        <Notice tone="bad" id="camera-problem">
          {cameraWords[state.why]}
        </Notice>
      )}
      <p id="camera-line" className="soft" aria-live="polite">
        {cameraLine(state)}
      </p>
    </div>
  );
});
