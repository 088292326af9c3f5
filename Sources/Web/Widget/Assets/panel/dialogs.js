// Dialogs

/** A modal dialog; its buttons close it, Escape does, and the focus goes back to where it was. */
const ask = (title, content, buttons) => {
  const back = document.activeElement;
  const dialog = el('dialog', { 'aria-labelledby': 'dialog-title' }, el('h2', { id: 'dialog-title' }, title), ...content);
  const row = el('div', { class: 'row' });
  for (const [label, className, done] of buttons) {
    row.append(button(label, className, () => { dialog.close(); if (done) done(); }));
  }
  dialog.append(row);
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (back && back.isConnected) back.focus();
  });
  body.append(dialog);
  dialog.showModal();
  return dialog;
};
