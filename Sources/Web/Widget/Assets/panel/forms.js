// The page's own forms

const saying = (text) => {
  const said = text.trim();
  if (!said) { input.focus(); return false; }
  byID('done')?.remove();
  send({ say: said }, said, false);
  return true;
};
form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (!isBusy && saying(input.value)) input.value = '';
});
byID('day').querySelector('form').addEventListener('submit', (event) => {
  event.preventDefault();
  const day = byID('date').value;
  if (day && !isBusy) send({ day }, `${t('dayLabel')}: ${day.split('-').reverse().join('/')}`, true);
});
byID('examples')?.querySelector('form').addEventListener('submit', (event) => {
  event.preventDefault();
  if (event.submitter) saying(event.submitter.value);
});
document.querySelector('form.language').addEventListener('submit', async (event) => {
  event.preventDefault();
  const other = t('otherLanguageCode');
  if (token && !isKept()) {
    // The answers change, the page stays.
    if (!isBusy) send({ language: other }, t('otherLanguage'), true);
    return;
  }
  if (token) {
    try {
      await call('POST', '/api/v1/conversations/current/turns', { id: newID(), language: other });
    } catch (error) {
      notDone(error);
      if (error.word !== 'gone') return;
    }
  }
  openIn(other);
});
const network = () => { if (navigator.onLine === false) tell(t('offline')); };
addEventListener('offline', network);

if (token) opening = resume();
else if (Recognition || canSpeak) {
  byID('examples')?.append(button(t('voice'), 'quiet voice', () => voice.toggle(), { id: 'voice' }));
}
