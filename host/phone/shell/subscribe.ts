import type { Platform } from '../compile/package-shape';
import { askConsent } from './consent';
import { titleOf } from './message-words';

/** The platform's sheet that asks whether a mini-program may send these messages. @requirement E4 */
export const askToSend = (
  layer: HTMLElement,
  platform: Platform,
  templates: readonly string[],
): Promise<boolean> =>
  askConsent(layer, {
    title: '发送以下消息',
    lines: templates.map((template) => ({ label: '消息', value: titleOf(template) })),
    note:
      platform === 'wechat'
        ? '沙箱：消息会出现在这部手机的“服务通知”里。'
        : '沙箱：消息会出现在这部手机的“消息”里。',
    refuse: platform === 'wechat' ? '取消' : '不同意',
    accept: platform === 'wechat' ? '允许' : '同意',
  });
