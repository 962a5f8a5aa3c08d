// What a screen reader needs to know of a part. Taro 4.2 drops every one of these on both platforms, so the
// same table goes into the templates at build time and into the run time's own list.
// WeChat reads `aria-role`, Alipay reads `role`; the rest is common.
// Plain JavaScript: the build tool reads a plugin's own file as TypeScript, but nothing that it requires.
const attributes = (...names) => Object.fromEntries(names.map((name) => [name, '']));

module.exports = {
  View: attributes('aria-label', 'aria-role', 'role', 'aria-hidden', 'aria-live', 'aria-modal'),
  Button: attributes('aria-label', 'aria-role', 'role', 'aria-checked', 'aria-disabled'),
  Canvas: attributes('aria-label', 'aria-role', 'role'),
  Input: attributes('aria-label'),
};
