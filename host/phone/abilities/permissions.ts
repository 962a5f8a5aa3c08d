import type { Device } from './device';

/**
 * The platform's own page of permissions. This one changes nothing: whether the camera is allowed is
 * chosen in the panel of the sandbox, and the page says so.
 */
export async function openPermissions(device: Device): Promise<void> {
  await device.modal({
    title: '权限设置',
    content: '沙箱：相机权限请在沙箱设置里，把“人脸识别”改为“通过”。',
    confirmText: '返回',
  });
}
