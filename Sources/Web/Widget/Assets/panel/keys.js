// Keys, for pages with and without a conversation of their own

const options = () => [...log.querySelectorAll('.turn:last-of-type .option')];
log.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest('textarea, dialog')) return;
  const all = options();
  if (/^[1-9]$/.test(event.key)) {
    // A number is that of the option, also where some options stand elsewhere.
    const chosen = log.querySelector(`.turn:last-of-type [data-number="${event.key}"]`) || all[Number(event.key) - 1];
    if (!chosen) return;
    event.preventDefault();
    const box = chosen.querySelector('input');
    (box || chosen).click();
    if (box) box.focus();
    return;
  }
  const steps = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };
  if (!(event.key in steps) || !all.length) return;
  const at = all.findIndex((option) => option.contains(document.activeElement));
  if (at < 0 && !event.target.closest('.answer')) return;
  event.preventDefault();
  const next = Math.min(all.length - 1, Math.max(0, at + steps[event.key]));
  (all[next].querySelector('input') || all[next]).focus();
});
input.addEventListener('keydown', (event) => {
  // While a letter is being composed, as Vietnamese keyboards do, Enter belongs to it.
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
  event.preventDefault();
  if (form.requestSubmit) form.requestSubmit();
  else form.querySelector('.primary').click();
});
const toPortal = (what) => parent.postMessage({ danloi: what }, '*');
const leave = () => toPortal('close');
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return;
  if (voice.listening) voice.stop();
  else if (embedded) leave();
});
if (embedded) {
  document.querySelector('header').append(button('✕', 'quiet close', leave, { 'aria-label': t('close') }));
  window.addEventListener('message', (event) => {
    const told = event.source === parent && event.data && event.data.danloi;
    // Where the form stays at the foot it is seen already, and the notices stay where they are.
    if (told === 'opened') settled().then(() => input.focus({ preventScroll: getComputedStyle(form).position === 'sticky' }));
    // Nobody is listened to, or read to, by a panel that is closed.
    if (told === 'closed') voice.silence();
  });
  // Also where somebody comes back to the portal's page, and it is as it was.
  addEventListener('pageshow', () => toPortal('there'));
  addEventListener('pagehide', () => toPortal('gone'));
}
