/** What a page may load: nothing from anywhere else, and no inline script. */
const base = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
];

/**
 * The policy of a path. The desk compiles its bar-code reader's WebAssembly; the phone host runs the
 * compiled mini-programs, whose modules it builds with `new Function`.
 */
export function contentPolicy(path: string): string {
  const scripts = path.startsWith('/phone/')
    ? "script-src 'self' 'unsafe-eval' 'wasm-unsafe-eval' blob:"
    : "script-src 'self' 'wasm-unsafe-eval'";
  return [...base, scripts].join('; ');
}
