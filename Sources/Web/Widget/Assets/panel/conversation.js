// The conversation as a whole

const commands = () => {
  if (byID('commands')) return;
  const row = el('div', { class: 'commands', id: 'commands', role: 'group', 'aria-label': t('more') },
    button(t('undo'), 'quiet', () => send({ undo: true }, t('undo'), true)),
    button(t('startOver'), 'quiet', () => send({ say: t('startOverWords') }, t('startOver'), true)),
    button(t('erase'), 'quiet', () => ask(t('erase'), [el('p', {}, t('eraseAsk'))], [[t('cancel'), 'quiet'], [t('erase'), 'primary', erase]])));
  if (Recognition || canSpeak) {
    row.append(button(t(voice.on ? 'voiceOff' : 'voice'), 'quiet voice', () => voice.toggle()));
  }
  byID('day').before(row);
  byID('day').hidden = false;
};

const erase = async () => {
  try {
    if (token) await call('DELETE', '/api/v1/conversations/current');
  } catch (error) {
    if (error.word !== 'gone') { announce(t(error.word || 'failed')); note(t(error.word || 'failed')); return; }
  }
  token = null;
  store.drop();
  log.replaceChildren();
  byID('commands')?.remove();
  byID('day').hidden = true;
  body.classList.remove('talking');
  input.value = '';
  input.focus();
  // A change of what describes it would be read out while it has the focus.
  input.addEventListener('blur', asAtFirst, { once: true });
  announce(t('erased'));
  log.before(el('p', { class: 'alert', id: 'done' }, t('erased')));
};

const resume = async () => {
  try {
    const kept = await call('GET', '/api/v1/conversations/current');
    body.classList.add('talking');
    const last = kept.turns.length - 1;
    log.replaceChildren(...kept.turns.map((turn, index) => draw(turn, index === last)));
    note(t('resumed'));
    commands();
    if (last >= 0) hint(kept.turns[last].reply);
    const newest = log.querySelector('.turn:last-of-type');
    if (newest) newest.scrollIntoView({ block: 'start' });
    const open = newest && newest.querySelector('.question');
    announce(sentences([t('resumed'), ...(open ? [open.textContent] : [])]));
  } catch (error) {
    if (error.word === 'gone') { token = null; store.drop(); }
    const again = error.word === 'gone' ? '' : button(t('retry'), 'primary', () => location.reload());
    log.append(el('p', { class: 'warning' }, t(error.word || 'failed'), ' ', again));
    announce(t(error.word || 'failed'));
  }
};
