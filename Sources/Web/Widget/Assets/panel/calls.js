// The API

// A conversation of the page without JavaScript goes on as it began.
if (body.dataset.served) return;

const key = 'danloi.conversation';
const store = {
  get() { try { return sessionStorage.getItem(key); } catch { return null; } },
  set(value) { try { sessionStorage.setItem(key, value); } catch { /* It goes on without a way back. */ } },
  drop() { try { sessionStorage.removeItem(key); } catch { /* There is nothing, then. */ } },
};
let token = store.get();
/** Some browsers let a page in another site's frame keep nothing: a page loaded anew would not know the conversation. */
const isKept = () => store.get() === token;
let isBusy = false;
/** Ends when the conversation that was kept is open again, or could not be opened. */
let opening;

/** Trouble in words for people, with what programs say of it. */
class Trouble extends Error {
  constructor(word, code, wait) { super(word); Object.assign(this, { word, code, wait }); }
}

const call = async (method, path, content, type, as = token) => {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), 30000);
  const headers = {};
  if (as) headers.Authorization = `Bearer ${as}`;
  if (content !== undefined) headers['Content-Type'] = type || 'application/json';
  try {
    const response = await fetch(path, {
      method, headers, signal: stop.signal, credentials: 'omit', cache: 'no-store',
      body: content === undefined || type ? content : JSON.stringify(content),
    });
    if (response.ok) {
      if (type) return await response.blob();
      return response.status === 204 ? null : await response.json();
    }
    const problem = await response.json().catch(() => ({}));
    const wait = Number(response.headers.get('Retry-After')) || 0;
    const word = { 404: 'gone', 401: 'gone', 413: 'tooLongText', 429: 'tooMany', 503: 'busy' }[response.status];
    const words = {
      'too-long': 'tooLongText', 'conversation-full': 'tooLongTalk', 'moved-on': 'movedOn', 'not-stored': 'notStored',
    };
    throw new Trouble(words[problem.code] || word || 'failed', problem.code || response.status, wait);
  } catch (error) {
    if (error instanceof Trouble) throw error;
    throw new Trouble(navigator.onLine === false ? 'offline' : 'failed', 'network', 0);
  } finally {
    clearTimeout(timer);
  }
};

const newID = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Sends one turn: begins the conversation with the first. The same id is kept for as long as it is the same turn. */
const send = async (content, label, isPressed) => {
  if (isBusy) return;
  voice.drop();
  const turn = { id: newID(), ...content };
  const article = el('article', { class: 'turn' }, el('p', { class: 'said' }, el('span', { class: 'who' }, `${t('you')}: `), label));
  const wait = el('p', { class: 'pending' }, t('sending'));
  article.append(wait);
  settle();
  log.append(article);
  body.classList.add('talking');
  scrollTo(article);
  await attempt({ turn, article, wait, isTyped: !isPressed }, isPressed);
};

const lastTurn = () => [...log.querySelectorAll('.turn[id]')].pop();
/** The number of the last turn that stands here; undefined where none does. */
const last = () => lastTurn() && Number(lastTurn().id.slice('luot-'.length));
/** Whether something is asked that words could answer. */
const isAsked = () => !!lastTurn() && !!lastTurn().querySelector('.question, .choices');

const attempt = async (sent, isPressed) => {
  const { turn, article, wait } = sent;
  isBusy = true;
  article.dataset.turn = turn.id;
  // What is sent again stands below what was said since.
  if (article.nextElementSibling) log.append(article);
  wait.replaceChildren(t('sending'));
  const slow = setTimeout(() => announce(t('sending')), 1200);
  try {
    await opening;
    // Erased meanwhile, or among the turns that were read.
    if (!article.isConnected) return;
    // It is for the question that is open now, however often it is sent; a language is no answer, and no words are where nothing is asked.
    if (turn.after === undefined && !turn.language) turn.after = token ? last() : 0;
    else if (sent.isTyped && token && !isAsked()) turn.after = last();
    if (!token) {
      const begun = await begin();
      // Erased meanwhile: of this nothing is to stay either.
      if (!article.isConnected) { await call('DELETE', '/api/v1/conversations/current', undefined, undefined, begun.token); return; }
      token = begun.token;
      store.set(token);
      article.before(draw(begun.turn, false));
      note(t(isKept() ? 'kept' : 'notKept'));
    }
    const answered = await call('POST', '/api/v1/conversations/current/turns', turn);
    // Erased meanwhile.
    if (!article.isConnected) return;
    // What was written is shown as it was stored, with personal data masked; what was pressed, by its own label.
    const shown = turn.say ? answered : { ...answered, said: null, chosen: null };
    // Something was said elsewhere, earlier turns could not be shown, or it was taken before what stands here: they are shown, if they can be read.
    const isApart = answered.number > 0 && (!byID(`luot-${answered.number - 1}`) || last() > answered.number);
    const all = isApart && await read().catch(() => null);
    if (!article.isConnected) return;
    let drawn;
    if (all) {
      article.remove();
      drawn = lay(all.turns);
      // What was pressed here and is no option any more has its label only here.
      const said = drawn.querySelector('.said');
      if (said && !turn.say && drawn.id === `luot-${answered.number}`) said.replaceWith(article.querySelector('.said'));
    } else {
      drawn = draw(shown, true, article.querySelector('.said'));
      article.replaceWith(drawn);
    }
    settle(drawn);
    commands();
    show(drawn, answered, isPressed);
  } catch (error) {
    if (!article.isConnected) return;
    const trouble = error instanceof Trouble ? error : new Trouble('failed', 'page', 0);
    // Sent again, it begins another conversation.
    if (trouble.word === 'gone') { token = null; turn.after = undefined; store.drop(); retire(); }
    if (trouble.code === 'id-taken') turn.id = newID();
    if (trouble.code === 'moved-on' && await goneOn(sent)) return;
    const again = button(t('retry'), 'primary', () => { if (!isBusy) attempt(sent, true); });
    wait.replaceChildren(el('span', { class: 'warning' }, t(trouble.word)), ' ');
    if (trouble.wait) wait.append(t('retryIn', trouble.wait), ' ');
    // What was pressed says nothing in another conversation.
    const isOver = trouble.word === 'gone' && !sent.isTyped;
    if (trouble.word !== 'tooLongTalk' && trouble.word !== 'tooLongText' && !isOver) wait.append(again);
    if (trouble.word === 'tooLongText' && sent.isTyped) giveBack(turn.say);
    announce(t(trouble.word));
    if (again.isConnected) again.focus();
    commands();
  } finally {
    clearTimeout(slow);
    isBusy = false;
  }
};

/** Words that were not taken, before what is being written now. */
const giveBack = (words) => { input.value = [words, input.value].filter((text) => text.trim()).join('\n'); };

/** Shows what was said meanwhile, and what is open now; typed words are back in the input. */
const goneOn = async ({ turn, article, isTyped }) => {
  const all = await read().catch(() => null);
  if (!article.isConnected) return true;
  if (!all) return false;
  article.remove();
  const shown = lay(all.turns);
  hint(all.turns[all.turns.length - 1].reply);
  scrollTo(shown);
  const open = shown.querySelector('.question');
  if (isTyped) giveBack(turn.say);
  const place = isTyped ? input : open || shown.querySelector('.answer h2');
  if (place !== input) place.tabIndex = -1;
  place.focus({ preventScroll: true });
  tell(sentences([t('movedOn'), ...(open && isTyped ? [open.textContent] : [])]));
  return true;
};

/** A portal that the assistant does not know is no reason not to help. */
const begin = async () => {
  const { site } = body.dataset;
  try {
    return await call('POST', '/api/v1/conversations', site ? { language, site } : { language });
  } catch (error) {
    if (error.code !== 'unknown-site') throw error;
    body.dataset.site = '';
    return call('POST', '/api/v1/conversations', { language });
  }
};
