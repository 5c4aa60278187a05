/**
 * Puts plain text on the clipboard; call it from a click or a key. The window denies every permission, the
 * asynchronous clipboard among them, so the text goes the older way: selected in a hidden field and copied.
 */
export function copyText(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  const focused = document.activeElement;
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}
