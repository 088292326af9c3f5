// Dialogs

/** A dialog that opens, or a panel, is new to a screen reader; what gets the focus before the reader has seen it is not read. */
const settled = () => new Promise((done) => { setTimeout(done, 150); });

/**
 * A modal dialog; its buttons close it, Escape does, and the focus goes back to where it was. The focus is on its text, so that this is read,
 * and once, by every reader; where the text has yet to come, `isLater`, whoever brings it gives it the focus.
 */
const ask = (title, content, buttons, isLater) => {
  const back = document.activeElement;
  hush();
  const text = el('div', { tabindex: '-1' }, ...content);
  const dialog = el('dialog', { 'aria-labelledby': 'dialog-title' }, el('h2', { id: 'dialog-title', tabindex: '-1' }, title), text);
  const row = el('div', { class: 'row' });
  for (const [label, className, done] of buttons) {
    row.append(button(label, className, () => { dialog.close(); if (done) done(); }));
  }
  dialog.append(row);
  dialog.addEventListener('close', () => {
    dialog.remove();
    // This comes a moment after it is closed: by then somebody may be elsewhere, where the focus stays.
    if (document.activeElement === body && back && back.isConnected) back.focus();
  });
  body.append(dialog);
  dialog.showModal();
  if (!isLater) settled().then(() => turnTo(text));
  return text;
};

/** Gives the focus to a dialog's text, unless it is in use already. */
const turnTo = (text) => {
  const { activeElement } = document;
  if (text.isConnected && (activeElement === body || activeElement.id === 'dialog-title')) text.focus();
};
