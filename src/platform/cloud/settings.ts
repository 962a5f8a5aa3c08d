const sandboxOrigin = 'https://yima.sandbox';

/** Where the cloud functions answer over HTTP; decided when the mini-program is built. */
export const apiBase = process.env['TARO_APP_API'] || sandboxOrigin;

/** The WeChat cloud environment; empty means HTTP. */
export const cloudEnvironment = process.env['TARO_APP_CLOUD_ENV'] || '';

/** An origin that no name server knows is the sandbox's. */
export const isSandbox = apiBase === sandboxOrigin && cloudEnvironment === '';

/** Nobody waits longer than this for an answer. */
export const timeoutMs = 15_000;
