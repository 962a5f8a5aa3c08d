/** Puts a text on the clipboard; false when the browser does not let us. */
export async function copyText(text: string): Promise<boolean> {
  // Absent on plain http, which many hospital networks still use.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (clipboard) {
    const written = await clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    if (written) return true;
  }
  const sheet = document.createElement('textarea');
  sheet.value = text;
  sheet.setAttribute('readonly', '');
  sheet.className = 'visually-hidden';
  document.body.append(sheet);
  const focused = document.activeElement;
  sheet.select();
  const copied = document.execCommand('copy');
  sheet.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}
