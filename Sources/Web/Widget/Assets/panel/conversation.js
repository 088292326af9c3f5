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
    if (error.word !== 'gone') { notDone(error); return; }
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

/** Shows turns in place of those that stand here, and above what is yet to be sent. The last one drawn. */
const lay = (turns) => {
  byID('unread')?.remove();
  // What was taken, though its answer was lost, is no longer to be sent.
  const taken = new Set(turns.map(({ id }) => id));
  for (const node of log.querySelectorAll('[data-turn]')) if (taken.has(node.dataset.turn)) node.remove();
  const old = [...log.querySelectorAll('.turn[id]')];
  const waiting = log.querySelector('.pending');
  const drawn = turns.map((turn, index) => draw(turn, index === turns.length - 1));
  const place = old[0] || (waiting && waiting.closest('.turn'));
  for (const node of drawn) log.insertBefore(node, place);
  for (const node of old) node.remove();
  settle(drawn[drawn.length - 1]);
  body.classList.add('talking');
  commands();
  return drawn[drawn.length - 1];
};

const read = () => call('GET', '/api/v1/conversations/current');

/** The same page in another language, in place of this one: there is no way back to the first. */
const openIn = (other) => {
  address.searchParams.set('language', other);
  address.hash = '';
  location.replace(address);
};

/** Opens the conversation that was kept. Where it cannot be read now, it can be tried again. */
const resume = async (isPressed) => {
  const line = byID('unread') || el('p', { id: 'unread' }, el('span'));
  if (!line.isConnected) log.prepend(line);
  line.className = 'hint';
  line.firstChild.textContent = t('loading');
  try {
    const { turns } = await read();
    // Erased meanwhile.
    if (!line.isConnected) return;
    const newest = turns[turns.length - 1];
    // The language that was chosen in a conversation is that of its page, whatever a portal says, until it is erased.
    const spoken = newest && newest.reply.language;
    if (spoken === t('otherLanguageCode') && !isBusy && !input.value) { openIn(spoken); return; }
    const shown = lay(turns);
    if (!shown) return;
    shown.after(el('p', { class: 'hint note-line' }, t('resumed')));
    hint(newest.reply);
    shown.scrollIntoView({ block: 'start' });
    const open = shown.querySelector('.question');
    if (isPressed) {
      const heading = open || shown.querySelector('.answer h3, .answer h2');
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    }
    announce(sentences([t('resumed'), ...(open && !isPressed ? [open.textContent] : [])]));
  } catch (error) {
    if (!line.isConnected) return;
    const word = error.word === 'gone' ? 'gone' : 'notReopened';
    line.className = 'warning';
    line.firstChild.textContent = t(word);
    announce(t(word));
    if (word === 'gone') {
      token = null;
      store.drop();
      line.replaceChildren(t(word));
      if (isPressed) input.focus();
    } else if (line.children.length < 2) {
      line.append(' ', button(t('reopen'), 'primary', () => { if (line.className === 'warning' && !isBusy) opening = resume(true); }));
    }
  }
};
