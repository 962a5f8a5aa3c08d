import type { FaceOutcome } from '../abilities/device';
import { button, el, sandboxMark } from './element';
import { icon } from './icons';
import { ask } from './overlay';

const LOOK_MS = 1200;
const READ_MS = 900;

const WORDS: Readonly<Record<Exclude<FaceOutcome, 'cancelled'>, string>> = {
  pass: '识别通过',
  noMatch: '人脸与本人不符',
  timeout: '识别超时',
  captureFailed: '没有拍到清晰的人脸',
  noPermission: '没有相机权限',
  network: '网络异常',
  device: '这部手机不支持人脸识别',
  down: '人脸识别服务暂时不可用',
};

/** The platform's own face check. The sandbox looks at nobody: its outcome was chosen before. */
export function checkFace(
  layer: HTMLElement,
  { verify, chosenIn }: { verify: () => Promise<FaceOutcome>; chosenIn: string },
): Promise<FaceOutcome> {
  return ask<FaceOutcome>(layer, {
    title: '人脸识别',
    kind: 'page',
    dismissed: 'cancelled',
    build(answer) {
      const status = el(
        'p',
        { class: 'sh-face-status', role: 'status' },
        '请正对屏幕，保持光线充足',
      );
      const ring = el('div', { class: 'sh-face-ring' }, icon('face'));
      const start = button('开始识别', () => void run(), { class: 'sh-primary sh-wide' });
      const run = async () => {
        // Nothing to press any more; the dialog takes the focus that the button had.
        start.hidden = true;
        start.closest<HTMLElement>('[role=dialog]')?.focus();
        ring.classList.add('looking');
        status.textContent = '正在识别…';
        await wait(LOOK_MS);
        const outcome = await verify().catch(() => 'network' as const);
        ring.classList.remove('looking');
        status.textContent = outcome === 'cancelled' ? '已取消' : WORDS[outcome];
        await wait(READ_MS);
        answer(outcome);
      };
      const back = el('button', {
        type: 'button',
        class: 'sh-sign',
        'aria-label': '返回',
        onclick: () => answer('cancelled'),
      });
      back.append(icon('back'));
      return el(
        'div',
        { class: 'sh-face' },
        el('div', { class: 'sh-sheet-head' }, back, el('h2', {}, '人脸识别'), sandboxMark()),
        ring,
        status,
        el('p', { class: 'sh-hint' }, `沙箱：不打开相机，不采集人脸，结果在${chosenIn}里选。`),
        start,
      );
    },
  });
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
