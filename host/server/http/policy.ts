/** What a page may load: nothing from anywhere else, no inline script; WebAssembly for the desk's bar-code reader. */
const policy = (frameAncestors: string): string =>
  [
    "default-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "frame-src 'self'",
    `frame-ancestors ${frameAncestors}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');

/** For every page but those that other apps embed. */
export const contentPolicy = policy("'self'");

/** For the pages that the named apps may show in a frame. */
export const embeddedPolicy = (embedders: readonly string[]): string =>
  policy(["'self'", ...embedders].join(' '));
