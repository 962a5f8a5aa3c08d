import { refuse, type Result } from '@contract/result';
import type { CloudCall, CloudPort } from './port';
import { readReply } from './reply';
import { apiBase, cloudEnvironment, isSandbox, timeoutMs } from './settings';

interface CloudFunctions {
  init(options: { env: string }): void;
  callFunction(options: {
    name: string;
    data: unknown;
    success(reply: { result: unknown }): void;
    fail(): void;
  }): void;
}

declare const wx: {
  readonly cloud?: CloudFunctions;
  request(options: {
    url: string;
    method: 'POST';
    data: unknown;
    header: Readonly<Record<string, string>>;
    timeout: number;
    success(reply: { statusCode: number; data: unknown }): void;
    fail(): void;
  }): void;
};

/** https://developers.weixin.qq.com/miniprogram/dev/api/network/request/wx.request.html */
function overHttp({ name, verb, body, token }: CloudCall): Promise<Result<unknown>> {
  return new Promise((resolve) => {
    wx.request({
      url: `${apiBase}/api/${name}/${verb}`,
      method: 'POST',
      data: body,
      header: {
        'content-type': 'application/json',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      timeout: timeoutMs,
      success: ({ statusCode, data }) => resolve(readReply(statusCode, data)),
      fail: () => resolve(refuse('NETWORK_UNREACHABLE')),
    });
  });
}

let isReady = false;

/** https://developers.weixin.qq.com/miniprogram/dev/wxcloud/reference-sdk-api/functions/Cloud.callFunction.html */
function overCloud(functions: CloudFunctions, call: CloudCall): Promise<Result<unknown>> {
  if (!isReady) functions.init({ env: cloudEnvironment });
  isReady = true;
  const { name, verb, body, token } = call;
  return new Promise((resolve) => {
    functions.callFunction({
      name,
      data: { verb, body, ...(token === null ? {} : { token }) },
      success: ({ result }) => resolve(readReply(200, result)),
      fail: () => resolve(refuse('NETWORK_UNREACHABLE')),
    });
  });
}

/** WeChat: cloud functions where an environment is set, HTTP elsewhere. */
export const cloud = {
  vouches: cloudEnvironment !== '',
  isSandbox,
  call: (call) =>
    cloudEnvironment !== '' && wx.cloud ? overCloud(wx.cloud, call) : overHttp(call),
} satisfies CloudPort;
