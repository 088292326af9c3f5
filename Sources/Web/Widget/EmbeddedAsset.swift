// swift-format-ignore-file
// Written by scripts/embed-assets from the files in Sources/Web/Widget/Assets; change those.

/// The files that browsers load, as they are.
enum EmbeddedAsset {

    static let panelScript: StaticString = ##"""
// Makes the page answer without reloading. The page works without this file; every text is set as text, never as markup.
(() => {
'use strict';

// Elements

const body = document.body;
const words = JSON.parse(body.dataset.words || '{}');
const t = (key, value) => (words[key] || key).replace('{0}', value === undefined ? '' : value);
const language = document.documentElement.lang;
const address = new URL(location.href);
const embedded = address.searchParams.get('embed') === '1' && window.parent !== window;
const byID = (id) => document.getElementById(id);
const log = byID('log');
const live = byID('live');
const form = byID('ask');
const input = byID('say');
const main = byID('main');
const calm = matchMedia('(prefers-reduced-motion: reduce)');

/** An element with attributes and children; a child that is a string becomes text. */
const el = (tag, attributes, ...children) => {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name === 'click') node.addEventListener('click', value);
    else if (name === 'class') node.className = value;
    else node.setAttribute(name, value === true ? '' : String(value));
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return node;
};
const button = (label, className, click, more) => el('button', { type: 'button', class: className, click, ...more }, label);
/** Says something to screen readers, once: it is gone before somebody reads on to it, or comes back to it from a dialog. */
let telling;
const hush = () => {
  clearTimeout(telling);
  live.textContent = '';
  live.className = 'unseen';
};
const announce = (text, spoken) => {
  hush();
  live.lang = spoken || language;
  telling = setTimeout(() => {
    live.textContent = text;
    telling = setTimeout(hush, 15000);
  }, 60);
};
/** Says what stands nowhere else on the page: to eyes too. */
const tell = (text) => {
  announce(text);
  live.className = 'told';
};
/** Lines as sentences, so that a voice pauses between them. */
const sentences = (lines) => lines.map((line) => (/[.!?…:;,]$/.test(line.trim()) ? line : `${line}.`)).join(' ');
const known = (id) => (/^[a-z_]+$/.test(id || '') ? id : 'other');
const isWeb = (url) => /^https?:\/\/[^\s]+$/i.test(url || '');

// The portal's colour, made readable

const colour = /^#?([0-9a-f]{6})$/i.exec(address.searchParams.get('accent') || '');
if (colour) {
  const light = (rgb) => {
    const parts = rgb.map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  };
  const contrast = (one, other) => {
    const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  /** Moves a colour to black or white until it stands out from the page. */
  const fit = (rgb, page, goal) => {
    let fitted = rgb;
    for (let step = 0; step < 60 && contrast(fitted, page) < 5.6; step += 1) {
      fitted = fitted.map((value) => Math.round(value + (goal - value) * 0.06 + Math.sign(goal - value)));
      fitted = fitted.map((value) => Math.min(255, Math.max(0, value)));
    }
    return `rgb(${fitted.join(' ')})`;
  };
  const rgb = [0, 2, 4].map((at) => parseInt(colour[1].slice(at, at + 2), 16));
  const root = document.documentElement.style;
  root.setProperty('--accent-light', fit(rgb, [241, 237, 228], 0));
  root.setProperty('--accent-dark', fit(rgb, [38, 45, 54], 255));
}

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

// Voice, where the browser has it, off until it is agreed to

const Recognition = window.SpeechRecognition || window.webkitSpeechRecognition;
const canSpeak = 'speechSynthesis' in window;
const spokenIn = (code) => (code === 'en' ? 'en-US' : 'vi-VN');
const voice = {
  on: false,
  listening: null,
  reader: null,
  stop() { if (this.listening) this.listening.stop(); },
  /** Stops listening; what is heard of it later is not wanted. */
  drop() {
    const { listening } = this;
    if (!listening) return;
    this.listening = null;
    listening.abort();
    const control = byID('listen');
    if (control) control.textContent = t('listen');
  },
  /** Neither listens nor reads. */
  silence() {
    this.drop();
    if (canSpeak) speechSynthesis.cancel();
    if (this.reader) this.reader.textContent = t('speak');
    this.reader = null;
  },
  toggle() {
    if (!this.on) {
      ask(t('voice'), [el('p', {}, t('voiceAsk'))], [
        [t('cancel'), 'quiet'],
        [t('voiceOn'), 'primary', () => { this.set(true); }],
      ]);
    } else this.set(false);
  },
  set(on) {
    this.on = on;
    for (const node of document.querySelectorAll('.voice')) node.textContent = t(on ? 'voiceOff' : 'voice');
    body.classList.toggle('voiced', on);
    if (!on) this.silence();
    byID('listen')?.remove();
    if (on && Recognition) {
      form.querySelector('.row').append(button(t('listen'), 'quiet', () => this.listen(), { id: 'listen' }));
    }
    for (const node of document.querySelectorAll('.speak')) node.hidden = !on;
  },
  listen() {
    if (this.listening) { this.stop(); return; }
    const control = byID('listen');
    const recognition = new Recognition();
    recognition.lang = spokenIn(language);
    recognition.interimResults = true;
    const before = input.value ? input.value + ' ' : '';
    recognition.onresult = (event) => {
      if (this.listening !== recognition) return;
      input.value = before + [...event.results].map((result) => result[0].transcript).join('');
    };
    recognition.onerror = () => { if (this.listening === recognition) tell(t('notHeard')); };
    recognition.onend = () => {
      if (this.listening !== recognition) return;
      this.listening = null;
      control.textContent = t('listen');
      input.focus();
    };
    this.listening = recognition;
    control.textContent = t('stopListening');
    announce(t('listening'));
    recognition.start();
  },
  /** Reads pieces of one language each, by a voice of that. */
  read(pieces, control) {
    const isReading = this.reader === control;
    this.silence();
    if (isReading) return;
    // Long texts are cut into sentences: some browsers stop after a while otherwise. Of signs alone nothing is read.
    const parts = pieces.flatMap((piece) => (piece.text.match(/[^.!?\n]+[.!?\n]*/g) || [])
      .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
      .map((sentence) => Object.assign(new SpeechSynthesisUtterance(sentence.trim()), { lang: spokenIn(piece.language) })));
    if (!parts.length) return;
    this.reader = control;
    parts[parts.length - 1].onend = () => { if (this.reader === control) this.silence(); };
    for (const part of parts) speechSynthesis.speak(part);
    control.textContent = t('stopSpeaking');
  },
};

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

// Drawing turns

/** Earlier turns can no longer be answered. */
const settle = (last) => {
  for (const node of log.querySelectorAll('.choices, .change, .passing')) if (!last || !last.contains(node)) node.remove();
};
/** What was answered stays to be read, but the server knows nothing of it any more. */
const retire = () => {
  settle();
  for (const node of log.querySelectorAll('.asks')) node.remove();
  for (const node of log.querySelectorAll('.turn')) node.removeAttribute('id');
};
const scrollTo = (node) => node.scrollIntoView({ block: 'start', behavior: calm.matches ? 'auto' : 'smooth' });
const note = (text) => log.append(el('p', { class: 'hint note-line' }, text));

const textsOf = (block) => block.paragraphs.map((line) => line.text);

/** The first lines, as many as can be listened to. */
const beginning = (texts) => {
  let length = 0;
  const end = texts.findIndex((text) => { length += text.length; return length > 300; });
  return end < 0 ? texts : texts.slice(0, Math.max(1, end));
};

/** After an answer: what was pressed is gone, so the focus moves to what is asked; who types stays where they type. */
const show = (article, turn, isPressed) => {
  const { reply } = turn;
  hint(reply);
  const heading = article.querySelector('.kind-question h3') || article.querySelector('.answer h3') || article.querySelector('.answer h2');
  scrollTo(article);
  const texts = reply.blocks.filter((block) => block.kind !== 'choices').flatMap(textsOf);
  // A question is told whole; of a guide the beginning, and where it goes on.
  const isLong = !reply.blocks.some((block) => block.kind === 'question' || block.kind === 'answers') && texts.join(' ').length > 600;
  if (isPressed) {
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    const at = texts.indexOf(heading.textContent);
    const rest = isLong ? texts.slice(0, Math.max(0, at)) : texts.filter((text, index) => index !== at);
    if (rest.length) announce(sentences(rest), reply.language);
  } else {
    const told = isLong ? [...beginning(texts), t('readOn', turn.number + 1)] : texts;
    const numbered = reply.blocks.filter((block) => block.kind === 'choices').flatMap((block) => offered(block, reply))
      .map(({ number, option }) => `${number}: ${option.label}`);
    announce(sentences([...told, ...numbered]), reply.language);
    input.focus({ preventScroll: true });
  }
};

/** The options with their numbers. Changes stand beside the answers; their numbers still hold. */
const offered = (block, reply) => {
  const standsAbove = reply.state === 'checking' && reply.blocks.some((other) => other.kind === 'answers');
  return block.options.map((option, index) => ({ option, number: String(index + 1) }))
    .filter(({ option }) => !standsAbove || !option.id.startsWith('change:'));
};

/** What was pressed, where it has no label in the reply before. */
const pressed = (chosen) => ({ undo: t('undo'), startOver: t('startOver') }[chosen]
  || (chosen && chosen.startsWith('change:') ? t('change') : chosen));

/** Before the first message the input is described by who answers and what becomes of it. */
const described = input.getAttribute('aria-describedby');
const asAtFirst = () => {
  if (body.classList.contains('talking')) return;
  byID('hint').textContent = t('askHint');
  input.setAttribute('aria-describedby', described);
};

/** What an answer to the open question looks like; nothing where there is nothing to say, as a change of it is read out. */
const hint = (reply) => {
  const expects = reply.blocks.filter((block) => block.kind === 'question').map((block) => block.expects).pop();
  const word = { day: 'dayHint', number: 'numberHint' }[expects];
  byID('hint').textContent = word ? t(word) : '';
  if (word) input.setAttribute('aria-describedby', 'hint');
  else input.removeAttribute('aria-describedby');
  input.inputMode = expects === 'number' ? 'numeric' : '';
};

/** What procedures are called, by their codes: a guide does not say it again, but a sheet of paper is read alone. */
const titles = new Map();

const draw = (turn, isLast, said) => {
  const reply = turn.reply || { blocks: [] };
  const article = el('article', { class: 'turn', id: `luot-${turn.number}` });
  const words = pressed(turn.chosen) || turn.said;
  if (words) article.append(el('p', { class: 'said' }, el('span', { class: 'who' }, `${t('you')}: `), words));
  else if (said && turn.number) article.append(said);
  const answer = el('section', { class: 'answer', lang: reply.language || language });
  answer.append(el('h2', { class: 'unseen', lang: language }, t('reply', turn.number + 1)));
  const listed = new Map();
  for (const block of reply.blocks) if (block.kind === 'procedure') titles.set(block.ids[0], textsOf(block)[0]);
  for (const block of reply.blocks) {
    if (block.kind !== 'legal_basis') continue;
    for (const line of block.paragraphs) for (const cited of line.citations || []) listed.set(cited.document, line.text);
  }
  const page = reply.blocks.filter((block) => block.kind === 'link').map((block) => block.ids[0])[0];
  const context = { reply, turn, isLast, listed, page };
  for (const block of reply.blocks) answer.append(...blockNodes(block, context));
  article.append(answer);
  if (turn.number > 0) article.append(tools(turn, reply));
  if (!isLast) for (const node of article.querySelectorAll('.passing')) node.remove();
  return article;
};

const blockNodes = (block, context) => {
  switch (block.kind) {
    case 'choices': return context.isLast ? [choices(block, context)] : [];
    case 'dossier': return [dossier(block, context)];
    default: return [section(block, context)];
  }
};

const hints = ['severalAllowed', 'questionsLeft', 'lastQuestion', 'mayNotKnow'];
const basis = (block) => {
  if (!block.basis_name) return null;
  const isUnsure = block.basis === 'unsure';
  return el('p', { class: `basis ${isUnsure ? 'unsure' : 'sure'}`, lang: isUnsure ? language : null }, isUnsure ? t('basisUnsure') : block.basis_name);
};
const isItem = (line, block) => ['item', 'step', 'answer'].includes(line.role)
  || (line.role === 'warning' && ['notice', 'dossiers'].includes(block.kind));

const section = (block, context) => {
  const isHint = (block.ids || []).some((id) => hints.includes(id));
  const node = el('div', { class: `block kind-${known(block.kind)}${isHint ? ' hint' : ''}` });
  let label = basis(block);
  let list = null;
  let item = null;
  for (const line of block.paragraphs) {
    if (isItem(line, block)) {
      if (!list) { list = el(line.role === 'step' ? 'ol' : 'ul', { class: 'items' }); node.append(list); }
      item = el('li', { class: line.role === 'warning' ? 'warning' : line.mode === 'not_needed' ? 'needless' : null });
      item.append(...(line.role === 'answer' ? answerLine(line, context) : linked(line, context)));
      list.append(item);
      continue;
    }
    if (['title', 'heading', 'question'].includes(line.role)) {
      list = null;
      item = null;
      node.append(el('h3', { class: line.role }, ...linked(line, context)));
      if (label) { node.append(label); label = null; }
      continue;
    }
    const role = line.role === 'text' ? null : known(line.role);
    // What follows an article is said of all of it, not of its last clause.
    (block.kind === 'law' ? node : item || node).append(el('p', { class: role }, ...linked(line, context)));
  }
  if (label) node.append(label);
  return node;
};

const answerLine = (line, context) => [
  el('span', {}, ...spoken(line)(line.text)),
  context.isLast && context.reply.state === 'checking' && line.change
    ? button(t('change'), 'quiet change', () => send({ change: line.change }, `${t('change')}: ${line.text}`, true), { 'aria-label': `${t('change')}: ${line.text}` })
    : '',
];

/** Parts a text, given piece by piece, by its languages; without one is what is in the reply's. */
const inLanguages = ({ language: whole, foreign }) => {
  const parts = [...foreign || []];
  return (text) => {
    const pieces = [];
    let rest = text;
    while (!whole && parts.length && rest.includes(parts[0].text)) {
      const part = parts.shift();
      const at = rest.indexOf(part.text);
      pieces.push({ text: rest.slice(0, at) }, part);
      rest = rest.slice(at + part.text.length);
    }
    return [...pieces, { text: rest, language: whole }].filter((piece) => piece.text);
  };
};

/** Writes a text piece by piece; what is of another language than the reply says so (WCAG 2.2, 3.1.2). */
const spoken = (line) => {
  const parted = inLanguages(line);
  return (text) => parted(text).map((piece) => (piece.language ? el('span', { lang: piece.language }, piece.text) : piece.text));
};

/** The text of a line, with what it cites and where it leads. */
const linked = (line, context) => {
  const worded = spoken(line);
  if (line.url && isWeb(line.url) && line.text.includes(line.url)) {
    const [before, after] = line.text.split(line.url);
    return [...worded(before), el('a', { href: line.url, target: '_blank', rel: 'noopener noreferrer' }, line.url, el('span', { class: 'unseen' }, ` (${t('newWindow')})`)), ...worded(after || '')];
  }
  const nodes = [];
  let rest = line.text;
  for (const cited of line.citations || []) {
    let at = rest.indexOf(cited.label);
    let label = cited.label;
    if (at < 0 && (line.citations.length === 1)) { at = 0; label = rest; }
    if (at < 0) continue;
    nodes.push(...worded(rest.slice(0, at)), el('button', { type: 'button', class: 'cite', click: () => article(cited, context), 'aria-haspopup': 'dialog' }, ...worded(label)));
    rest = rest.slice(at + label.length);
  }
  return [...nodes, ...worded(rest)];
};

const choices = (block, context) => {
  const { reply } = context;
  const several = reply.blocks.some((other) => other.expects === 'choices');
  const title = reply.blocks.filter((other) => other.kind === 'question').flatMap(textsOf).pop();
  const group = el('div', { class: 'choices', role: 'group', 'aria-label': title || t('chooseByNumber') });
  offered(block, reply).forEach(({ option, number }) => {
    const label = el('span', { class: 'label' }, ...spoken(option)(option.label),
      option.note ? el('span', { class: 'note' }, ...spoken({ language: option.note_language, foreign: option.note_foreign })(option.note)) : null);
    if (several) {
      group.append(el('label', { class: 'option', 'data-number': number }, el('input', { type: 'checkbox', value: number }), label));
      return;
    }
    const isMain = option.id === 'confirm';
    group.append(el('button', {
      type: 'button', class: isMain ? 'option main' : 'option', 'data-number': number,
      click: () => send({ choose: option.id }, option.label, true),
    }, el('span', { class: 'number' }, number), label));
  });
  if (several) {
    group.append(button(t('sendChosen'), 'primary', () => {
      const ticked = [...group.querySelectorAll('input:checked')];
      if (!ticked.length) { tell(t('chosenNone')); return; }
      const labels = ticked.map((box) => block.options[Number(box.value) - 1].label);
      send({ say: ticked.map((box) => box.value).join(', ') }, labels.join('; '), true);
    }));
  }
  return group;
};

const told = (part) => [part.text, ...(part.quote ? [' ', el('q', { lang: 'vi' }, part.quote)] : [])];
const dossier = (block, context) => {
  const node = el('div', { class: 'block dossier' });
  if (block.paragraphs[0]) node.append(el('h3', { class: 'title' }, block.paragraphs[0].text));
  node.append(basis(block) || '');
  const steps = block.parts.filter((part) => part.id === 'step');
  for (const part of block.parts) {
    if (part.id !== 'step') node.append(el('p', { class: `part part-${known(part.id)}` }, ...told(part)));
  }
  if (steps.length) node.append(el('h3', {}, t('timeline')), el('ol', { class: 'timeline' }, ...steps.map((step) => el('li', {}, ...told(step)))));
  if (block.due) node.append(button(t('calendar'), 'quiet asks', () => calendar(context.turn.number)));
  return node;
};

// What can be done with an answer

const plain = (reply) => reply.blocks.filter((block) => block.kind !== 'choices')
  .map((block) => block.paragraphs.map((line) => (['item', 'step', 'answer'].includes(line.role) ? `• ${line.text}` : line.text)).join('\n')).join('\n\n');

/** What is read aloud of an answer, in pieces of one language each. */
const aloud = (reply) => reply.blocks.filter((block) => block.kind !== 'choices').flatMap((block) => block.paragraphs)
  .flatMap((line) => inLanguages(line)(line.text))
  .map((piece) => ({ ...piece, language: piece.language || reply.language }));

const tools = (turn, reply) => {
  const worth = reply.blocks.some((block) => ['checklist', 'fees', 'steps', 'dossier', 'legal_basis', 'law', 'plan'].includes(block.kind));
  // A mere question is judged while it is open, and makes no clutter later.
  const isPassing = !worth && ['asking', 'choosing', 'checking'].includes(reply.state);
  const row = el('div', { class: isPassing ? 'tools passing' : 'tools' });
  if (worth) {
    row.append(button(t('copy'), 'quiet', () => copy([...nameOf(reply), plain(reply)].join('\n\n'))));
    row.append(button(t('print'), embedded ? 'quiet asks' : 'quiet', (event) => print(turn, reply, event.target.closest('.turn'))));
  }
  if (canSpeak) {
    const speak = button(t('speak'), 'quiet speak', () => voice.read(aloud(reply), speak));
    speak.hidden = !voice.on;
    row.append(speak);
  }
  feedback(turn, row);
  return row;
};

/** The procedure of a guide, unless the answer itself says it. */
const nameOf = (reply) => {
  const title = titles.get(reply.procedure);
  const has = (kinds) => reply.blocks.some((block) => kinds.includes(block.kind));
  return title && has(['checklist', 'fees', 'steps']) && !has(['procedure']) ? [title] : [];
};

/** Where no message was sent, there is none to send again. */
const notDone = (error) => tell(t(error.word === 'gone' ? 'gone' : 'notDone'));

const copy = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = el('textarea', { class: 'unseen', 'aria-hidden': 'true', tabindex: '-1' });
    area.value = text;
    const back = document.activeElement;
    body.append(area);
    area.select();
    const isCopied = document.execCommand('copy');
    area.remove();
    if (back) back.focus();
    if (!isCopied) { notDone({}); return; }
  }
  tell(t('copied'));
};

const print = (turn, reply, article) => {
  if (!embedded) {
    const name = el('h2', { class: 'name' }, ...nameOf(reply));
    if (name.firstChild) article.prepend(name);
    body.classList.add('printing');
    article.classList.add('print');
    addEventListener('afterprint', () => {
      body.classList.remove('printing');
      article.classList.remove('print');
      name.remove();
    }, { once: true });
    window.print();
    return;
  }
  // A sandboxed frame may not print; a page of its own can be printed by the browser's command.
  const sheet = el('form', { method: 'post', action: '/ban-in', target: '_blank', hidden: true },
    ...Object.entries({ turn: turn.number, token, language }).map(([name, value]) => el('input', { type: 'hidden', name, value })));
  body.append(sheet);
  sheet.submit();
  sheet.remove();
};

const calendar = async (number) => {
  try {
    const file = await call('POST', '/lich.ics', new URLSearchParams({ turn: number, language }).toString(), 'application/x-www-form-urlencoded');
    const link = el('a', { href: URL.createObjectURL(file), download: 'hen-tra.ics' });
    body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  } catch (error) {
    notDone(error);
  }
};

const feedback = (turn, row) => {
  const judge = async (verdict, reason, control) => {
    try {
      await call('PUT', `/api/v1/conversations/current/turns/${turn.number}/feedback`, reason ? { verdict, reason } : { verdict });
      for (const other of [like, dislike]) other.setAttribute('aria-pressed', String(other === control));
      tell(t('thanksFeedback'));
      return true;
    } catch (error) {
      notDone(error);
      return false;
    }
  };
  const like = button(t('like'), 'quiet', () => { judge('like', '', like); why.hidden = true; }, { 'aria-pressed': 'false' });
  const dislike = button(t('dislike'), 'quiet', () => { judge('dislike', '', dislike); why.hidden = false; reason.focus(); }, { 'aria-pressed': 'false' });
  const reason = el('textarea', { id: `reason-${turn.number}`, rows: '2', maxlength: '1000' });
  const why = el('form', { class: 'feedback asks', hidden: true }, el('label', { for: reason.id }, t('reasonLabel')), reason, el('button', { type: 'submit', class: 'quiet' }, t('sendReason')));
  why.addEventListener('submit', (event) => {
    event.preventDefault();
    judge('dislike', reason.value.trim(), dislike).then((isTaken) => {
      if (!isTaken) return;
      why.hidden = true;
      dislike.focus();
    });
  });
  if (turn.feedback) (turn.feedback.verdict === 'like' ? like : dislike).setAttribute('aria-pressed', 'true');
  row.append(el('span', { class: 'tools asks', role: 'group', 'aria-label': t('likeTitle') }, like, dislike), why);
};

/** The article a citation means: its text where the legal library is connected, else the document and where it is. */
const article = async (cited, context) => {
  const text = ask(cited.label, [el('p', {}, t('loading'))], [[t('close'), 'primary']], true);
  const seen = settled();
  const fall = () => {
    text.replaceChildren(el('p', {}, t('articleMissing')), el('p', { class: 'said-law', lang: 'vi' }, context.listed.get(cited.document) || cited.document));
    if (isWeb(context.page)) text.append(el('p', {}, el('a', { href: context.page, target: '_blank', rel: 'noopener noreferrer' }, t('articleWhere'), el('span', { class: 'unseen' }, ` (${t('newWindow')})`))));
  };
  try {
    const query = new URLSearchParams({ cite: cited.label });
    const found = await call('GET', `/api/v1/law/provisions?${query}`);
    const parts = (found.provisions || found.passages || [found]).filter((part) => part && part.text);
    const states = { 'in-force': 'lawInForce', 'not-yet': 'lawNotYet', ended: 'lawEnded' };
    if (!parts.length) fall();
    else text.replaceChildren(...parts.flatMap((part) => [
      part.title ? el('h3', { lang: 'vi' }, String(part.title)) : '',
      states[part.state] ? el('p', { class: `basis ${part.state === 'in-force' ? 'sure' : 'unsure'}` }, t(states[part.state])) : '',
      el('p', { class: 'said-law', lang: 'vi' }, [].concat(part.text).join('\n')),
      part.replaced_by ? el('p', { class: 'detail' }, t('lawReplaced', String(part.replaced_by))) : '',
      isWeb(part.url) ? el('p', {}, el('a', { href: part.url, target: '_blank', rel: 'noopener noreferrer' }, t('lawPage'), el('span', { class: 'unseen' }, ` (${t('newWindow')})`))) : '',
    ]));
  } catch {
    fall();
  }
  await seen;
  turnTo(text);
};

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
})();
"""##

    static let panelStyle: StaticString = ##"""
/* The page, which is also the panel in a portal's frame, and the sheet for paper. Colours: every text at least 4.5 to 1. */
:root {
  color-scheme: light dark;
  --accent-light: #0b5d8a;
  --accent-dark: #8ecbf2;
  --accent: var(--accent-light);
  --on-accent: #fff;
  --page: #fbf9f5;
  --card: #fff;
  --soft: #f1ede4;
  --said: #e6eff4;
  --line: #cfc8ba;
  --edge: #77705f;
  --text: #1e2226;
  --faint: #545a61;
  --warn: #7a4300;
  --warn-page: #fdf1dc;
  --radius: .75rem;
  font: 100%/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --accent: var(--accent-dark);
    --on-accent: #11161b;
    --page: #14181d;
    --card: #1b2128;
    --soft: #262d36;
    --said: #21323e;
    --line: #3c4550;
    --edge: #8c97a4;
    --text: #eef1f4;
    --faint: #b4bdc7;
    --warn: #ffcf8a;
    --warn-page: #352814;
  }
}
@media (prefers-contrast: more) {
  :root { --line: currentColor; --edge: currentColor; --faint: var(--text); }
}
* { box-sizing: border-box; }
html, body { margin: 0; }
body { background: var(--page); color: var(--text); min-height: 100vh; display: flex; flex-direction: column; overflow-wrap: anywhere; }
h1, h2, h3, p, ul, ol { margin: 0; }
h1 { font-size: 1.35rem; line-height: 1.3; letter-spacing: -.01em; }
h2 { font-size: 1.05rem; }
h3 { font-size: 1.05rem; line-height: 1.4; }
a { color: var(--accent); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: .25rem; }
[tabindex="-1"]:focus-visible { outline-width: 2px; outline-offset: 4px; }
[hidden] { display: none !important; }
.unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.answer { position: relative; }
/* Above the first line, not on it: readers take what stands at one height for one line, and pass over the rest of it. */
.answer > .unseen { top: -.6rem; }
.skip { position: absolute; left: .5rem; top: -10rem; background: var(--card); padding: .75rem 1rem; z-index: 3; }
.skip:focus { top: .5rem; }

/* Buttons */
button, summary { font: inherit; color: inherit; cursor: pointer; }
button { min-height: 2.75rem; padding: .5rem .9rem; border: 1px solid var(--edge); border-radius: var(--radius); background: var(--card); text-align: start; }
button:hover { background: var(--soft); }
button:disabled { cursor: default; opacity: .65; }
.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; text-align: center; }
.primary:hover { background: var(--accent); text-decoration: underline; text-underline-offset: .2em; }
.quiet { border-color: transparent; background: none; color: var(--accent); padding: .4rem .6rem; min-height: 2.5rem; }
a.quiet { display: inline-flex; align-items: center; }
.quiet[aria-pressed="true"] { border-color: currentColor; font-weight: 600; }
.cite { display: inline; min-height: 1.5rem; padding: 0; border: 0; border-radius: .25rem; background: none; color: var(--accent); font-weight: inherit; text-decoration: underline; text-underline-offset: .15em; }
summary { min-height: 2rem; padding: .25rem 0; color: var(--accent); }

/* Frame of the page */
header { display: flex; align-items: center; gap: .5rem; padding: .35rem 1rem; background: var(--card); border-bottom: 1px solid var(--line); position: sticky; top: 0; z-index: 2; }
.brand { flex: 1; font-weight: 700; color: var(--accent); letter-spacing: .01em; }
.brand::before { content: ""; display: inline-block; width: .65em; height: .65em; margin-inline-end: .5em; border: solid currentColor; border-width: .2em .2em 0 0; transform: rotate(45deg); }
header form { margin: 0; }
main { flex: 1; width: 100%; max-width: 46rem; margin: 0 auto; padding: 1rem 1rem 0; display: flex; flex-direction: column; gap: 1rem; }
.embedded h1 { font-size: 1.1rem; }
#notices { background: var(--soft); border-radius: var(--radius); padding: .75rem 1rem; display: grid; gap: .35rem; }
.machine { font-weight: 600; }
.talking #notices .intro, .talking #notices .privacy, .talking #examples { display: none; }
.talking h1 { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
.alert { background: var(--warn-page); color: var(--warn); border: 1px solid currentColor; border-radius: var(--radius); padding: .75rem 1rem; }
#examples form { display: flex; flex-wrap: wrap; gap: .5rem; margin-top: .5rem; }
.commands { display: flex; flex-wrap: wrap; gap: .25rem; }

/* What gets the focus keeps clear of what stays at the edges. Not as padding of the window: the form at the foot would then never be
   clear of itself, and every letter typed in it would scroll the page. */
main :not(#ask, #ask *) { scroll-margin: 4rem 0 12rem; }

/* The form at the foot */
#ask { position: sticky; bottom: 0; background: var(--page); border-top: 1px solid var(--line); padding: .6rem 0 .75rem; margin-top: auto; z-index: 1; }
#live.told { font-weight: 600; margin-bottom: .4rem; }
#ask label { display: block; font-weight: 600; margin-bottom: .3rem; }
.row { display: flex; gap: .5rem; align-items: flex-end; flex-wrap: wrap; }
textarea { flex: 1 1 12rem; min-width: 0; width: 100%; font: inherit; color: inherit; background: var(--card); border: 1px solid var(--edge); border-radius: var(--radius); padding: .55rem .75rem; min-height: 3rem; resize: vertical; }
#say { max-height: 40vh; }
#hint { margin-top: .4rem; }
#hint:empty { display: none; }
.hint { color: var(--faint); font-size: .9rem; }
@media (max-height: 30rem) { #ask, header { position: static; } main :not(#ask, #ask *) { scroll-margin: 1rem 0 5rem; }
  #live.told { position: fixed; inset: auto 0 0; margin: 0; padding: .5rem 1rem; background: var(--soft); z-index: 3; } }

/* A turn */
#log, .turn, .answer { display: grid; gap: .75rem; grid-template-columns: minmax(0, 1fr); }
#log { gap: 1.25rem; }
#log:empty { display: none; }
.said { justify-self: end; max-width: min(100%, 34rem); background: var(--said); border-radius: var(--radius) var(--radius) .2rem var(--radius); padding: .55rem .9rem; white-space: pre-wrap; }
.who { font-weight: 600; }
.block { display: grid; gap: .4rem; grid-template-columns: minmax(0, 1fr); }
.kind-procedure h3 { font-size: 1.2rem; }
.kind-question h3 { font-size: 1.15rem; }
.kind-checklist, .kind-fees, .kind-deadlines, .kind-places, .kind-steps, .kind-results, .kind-notice, .kind-conditions, .kind-legal_basis, .kind-outcome, .kind-answers, .kind-why, .kind-term, .kind-law, .kind-worded, .dossier, .kind-dossiers { background: var(--card); border: 1px solid var(--line); border-radius: var(--radius); padding: .85rem 1rem; }
.kind-outcome { border-inline-start: .3rem solid var(--accent); }
.items { padding-inline-start: 1.35rem; display: grid; gap: .5rem; }
.kind-law .items { list-style: none; padding-inline-start: .9rem; border-inline-start: 3px solid var(--line); }
.items li > p { margin-top: .15rem; }
.detail, .footnote { color: var(--faint); font-size: .94rem; }
.warning { color: var(--warn); }
li.warning::marker { color: var(--warn); }
.basis { justify-self: start; font-size: .85rem; color: var(--faint); border: 1px solid var(--line); border-radius: 1rem; padding: .05rem .65rem; }
.basis.unsure { color: var(--warn); border-color: currentColor; border-style: dashed; }
.option { display: flex; gap: .75rem; align-items: flex-start; width: 100%; min-height: 3rem; padding: .65rem .9rem; }
label.option { border: 1px solid var(--edge); border-radius: var(--radius); background: var(--card); cursor: pointer; }
label.option input { width: 1.5rem; height: 1.5rem; margin: .05rem 0 0; flex: none; accent-color: var(--accent); }
.option .number { flex: none; min-width: 1.7rem; height: 1.7rem; line-height: 1.55rem; text-align: center; border: 1px solid var(--edge); border-radius: .5rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.option.main { border: 2px solid var(--accent); }
.label { min-width: 0; flex: 1; }
.note { display: block; color: var(--faint); font-size: .92rem; }
fieldset { border: 0; margin: 0; padding: 0; min-width: 0; display: grid; gap: .5rem; }
form.kind-answers { margin: 0; }
.kind-answers .items li:last-child { border: 0; padding: 0; }
.choices { display: grid; gap: .5rem; }
.kind-answers .items { list-style: none; padding: 0; }
.kind-answers .items li { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: center; border-bottom: 1px solid var(--line); padding-bottom: .35rem; }
.kind-answers .items li > span { flex: 1 1 12rem; }
.part-state { font-weight: 700; font-size: 1.1rem; }
.part-meaning, .part-next, .part-can_do, .part-as_of, .part-more_for_owner { color: var(--faint); }
q { quotes: "“" "”"; }
.timeline { list-style: none; padding: 0; margin-inline-start: .4rem; }
.timeline li { border-inline-start: 2px solid var(--accent); padding: 0 0 .75rem 1.1rem; position: relative; }
.timeline li::before { content: ""; position: absolute; inset-inline-start: -.42rem; top: .45em; width: .7rem; height: .7rem; border-radius: 50%; border: 2px solid var(--accent); background: var(--card); }
.timeline li:last-child::before { background: var(--accent); }
.tools { display: flex; flex-wrap: wrap; gap: .15rem; align-items: center; }
.feedback form { display: grid; gap: .4rem; justify-items: start; }
.pending { color: var(--faint); }
dialog { width: min(36rem, calc(100% - 2rem)); max-height: 85vh; overflow: auto; border: 1px solid var(--edge); border-radius: var(--radius); background: var(--card); color: var(--text); padding: 1.1rem; }
dialog > [tabindex]:focus { outline: none; }
dialog::backdrop { background: rgb(0 0 0 / .45); }
dialog .said-law { white-space: pre-wrap; margin-top: .5rem; }
dialog > * + * { margin-top: .75rem; }
dialog .row { justify-content: flex-end; }

@media (prefers-reduced-motion: no-preference) {
  .turn:last-of-type .answer { animation: come .18s ease-out; }
  @keyframes come { from { opacity: .2; transform: translateY(.35rem); } }
}
@media (forced-colors: active) {
  .primary, .option.main { border-width: 3px; }
  .said, #notices { border: 1px solid; }
  .timeline li::before { background: Canvas; }
  .timeline li:last-child::before { background: CanvasText; }
  .brand::before { border-color: CanvasText; }
}

/* Paper */
.sheet { background: var(--card); }
.sheet main { max-width: 44rem; }
.sheet .screen-only { padding: .75rem 1rem; background: var(--soft); }
.sheet .items, .sheet main { font-size: 1.1rem; }
.sheet .kind-checklist .items { list-style: none; padding: 0; }
.sheet .kind-checklist li, .print .kind-checklist li { position: relative; padding-inline-start: 2rem; }
.sheet .kind-checklist li::before { content: ""; position: absolute; inset-inline-start: 0; top: .25em; width: 1.05em; height: 1.05em; border: 2px solid; }
.sheet .kind-checklist .needless::before { border: 0; content: "–"; top: 0; }
@page { size: A4; margin: 15mm; }
@media print {
  /* 14 points is large type; what an item rests on may be smaller. A line of paper needs less room around it than one of a screen. */
  :root { --page: #fff; --card: #fff; --soft: #fff; --text: #000; --faint: #222; --line: #888; --edge: #444; --accent: #000; --warn: #000; font-size: 14pt; line-height: 1.4; }
  body, main { display: block; orphans: 3; widows: 3; }
  main, .sheet main { max-width: none; padding: 0; font-size: 1rem; }
  header, #ask, #commands, #day, #examples, #notices details, .privacy, .intro, .skip, .screen-only, .tools, .choices, .note-line, .primary, dialog, #live, .change { display: none !important; }
  .printing .turn:not(.print), .print .said { display: none; }
  .block, .turn, .answer, #log { display: block; }
  #notices, .name, .said { padding: 0; margin: 0 0 8pt; }
  .block { border: 0 !important; padding: 0 !important; margin: 0 0 10pt; }
  /* A heading stays with what follows, a paper's name with the first that is said of it, and a source with what rests on it. */
  h2, h3, .basis, .name, .machine { break-after: avoid; }
  li > p:first-of-type, .footnote { break-before: avoid; }
  /* Of what is often long, a paper and a law, the rest may stand overleaf: else pages end half empty. */
  li, li > p { break-inside: avoid; }
  .kind-checklist li, .kind-law li { break-inside: auto; }
  .answer { animation: none !important; }
  .sheet .items { font-size: 1rem; }
  .items { display: block; margin: 0 0 8pt; }
  .items li { margin-bottom: 5pt; }
  .items li > p { margin-top: 1pt; }
  .detail { font-size: 13pt; }
  .footnote, .basis, .sheet .kind-legal_basis .items, .kind-legal_basis .items { font-size: 12pt; }
  .kind-checklist .items { list-style: none; padding: 0; }
  .kind-checklist li { position: relative; padding-inline-start: 24pt; }
  .kind-checklist li::before { content: ""; position: absolute; inset-inline-start: 0; top: 2pt; width: 12pt; height: 12pt; border: 1.5pt solid #000; }
  .kind-checklist .needless::before { border: 0; content: "–"; top: 0; }
  a { color: #000; }
  /* A button is one piece, which goes whole to the next line: on paper it is words like others. */
  .cite { display: contents; color: #000; }
  .basis { border: 0; padding: 0; font-style: italic; }
}
"""##

    static let widgetScript: StaticString = ##"""
// The assistant's button for portals: <script src="https://…/widget.js" data-site="…" defer></script>
// data-site: the portal's name; data-accent: #rrggbb; data-language: vi or en; data-position: right or left.
// Needs of the portal's policy: script-src and frame-src with the assistant's origin. Nothing is loaded before it is opened.
(() => {
  'use strict';
  const script = document.currentScript || document.querySelector('script[src*="/widget.js"]');
  if (!script || !window.customElements || customElements.get('danloi-widget')) return;
  const origin = new URL(script.src, location.href).origin;
  const given = script.dataset;
  const language = given.language === 'en' ? 'en' : 'vi';
  const words = {
    vi: { open: 'Hỏi Dẫn Lối', title: 'Dẫn Lối – trợ lý thủ tục hành chính', close: 'Đóng trợ lý' },
    en: { open: 'Ask Dẫn Lối', title: 'Dẫn Lối – guide to public services', close: 'Close the assistant' },
  }[language];

  // The accent is darkened until white text on it is read easily: 4.5 to 1 (WCAG 1.4.3).
  const channels = (text) => {
    const match = /^#?([0-9a-f]{6})$/i.exec(text || '');
    return match ? [0, 2, 4].map((at) => parseInt(match[1].slice(at, at + 2), 16)) : null;
  };
  const light = (rgb) => {
    const [r, g, b] = rgb.map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  let accent = channels(given.accent) || [11, 93, 138];
  while (1.05 / (light(accent) + 0.05) < 4.5) accent = accent.map((value) => Math.floor(value * 0.95));

  // Where there is room for nothing beside it, the panel is the whole window.
  const small = '(max-width: 30rem), (max-height: 30rem)';
  const style = `
    :host { all: initial; }
    * { box-sizing: border-box; }
    .place { position: fixed; z-index: 2147483000; bottom: 1rem; ${given.position === 'left' ? 'left' : 'right'}: 1rem;
      display: flex; flex-direction: column; gap: .75rem; align-items: ${given.position === 'left' ? 'flex-start' : 'flex-end'};
      max-width: calc(100vw - 2rem); font: 1rem/1.4 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; }
    button { font: inherit; font-weight: 600; cursor: pointer; min-height: 3.25rem; padding: .6rem 1.25rem; border-radius: 2rem;
      border: 2px solid #fff; background: rgb(${accent.join(' ')}); color: #fff; box-shadow: 0 .2rem .9rem rgb(0 0 0 / .3);
      display: flex; gap: .6rem; align-items: center; position: relative; z-index: 1; }
    button:focus-visible { outline: 3px solid rgb(${accent.join(' ')}); outline-offset: 3px; }
    .mark { width: .6em; height: .6em; border: solid currentColor; border-width: .18em .18em 0 0; transform: rotate(45deg); }
    .panel { width: min(27rem, calc(100vw - 2rem)); height: min(44rem, calc(100vh - 7rem)); border: 1px solid #77705f;
      border-radius: .9rem; overflow: hidden; background: #fff; box-shadow: 0 .6rem 2.5rem rgb(0 0 0 / .35); }
    .panel[hidden] { display: none; }
    iframe { border: 0; width: 100%; height: 100%; display: block; }
    @media ${small} {
      .panel { position: fixed; inset: 0; width: 100%; height: 100%; border: 0; border-radius: 0; }
      .open.there button { visibility: hidden; }
    }
    @media (prefers-reduced-motion: no-preference) {
      .panel { animation: come .16s ease-out; }
      @keyframes come { from { opacity: 0; transform: translateY(.6rem); } }
    }
    @media (forced-colors: active) { button, .panel { border: 2px solid ButtonText; } }
    @media print { .place { display: none; } }`;

  const make = (tag, values) => Object.assign(document.createElement(tag), values);

  class Widget extends HTMLElement {
    connectedCallback() {
      if (this.shadowRoot) return;
      const root = this.attachShadow({ mode: 'open' });
      if ('adoptedStyleSheets' in root && 'replaceSync' in CSSStyleSheet.prototype) {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(style);
        root.adoptedStyleSheets = [sheet];
      } else {
        root.append(make('style', { textContent: style }));
      }
      this.place = make('div', { className: 'place', lang: language });
      this.panel = make('div', { className: 'panel', id: 'panel', hidden: true });
      this.button = make('button', { type: 'button', id: 'launcher' });
      this.label = make('span', { textContent: words.open });
      this.button.append(make('span', { className: 'mark' }), this.label);
      this.button.setAttribute('aria-expanded', 'false');
      this.button.setAttribute('aria-controls', 'panel');
      this.button.addEventListener('click', () => (this.panel.hidden ? this.open() : this.close()));
      this.place.append(this.panel, this.button);
      root.append(this.place);
      root.addEventListener('keydown', (event) => {
        if (event.key === 'Escape' && !this.panel.hidden) this.close();
      });
      window.addEventListener('message', (event) => {
        if (!this.frame || event.origin !== origin || event.source !== this.frame.contentWindow) return;
        const told = event.data && event.data.danloi;
        if (told === 'close') this.close();
        // The page has a button of its own to close it. Until it is there, or where it cannot come, the launcher is the way back.
        if (told === 'there' || told === 'gone') {
          this.isThere = told === 'there';
          this.place.classList.toggle('there', this.isThere);
          this.focusPanel();
        }
      });
      // What has the focus must not be hidden behind the panel (WCAG 2.4.11).
      document.addEventListener('focusin', (event) => {
        if (!this.panel.hidden && event.target !== this && matchMedia(small).matches) this.hide();
      });
    }

    open() {
      // What came was not the page: the assistant was away. A new frame, since Chromium at times draws nothing
      // of a page that comes into a frame just as that is shown again.
      if (this.isLoaded && !this.isThere) {
        this.frame.remove();
        this.frame = null;
      }
      if (!this.frame) this.load();
      this.panel.hidden = false;
      this.place.classList.add('open');
      this.button.setAttribute('aria-expanded', 'true');
      this.label.textContent = words.close;
      this.focusPanel();
    }

    load() {
      const address = new URL('/', origin);
      const items = { embed: '1', language, site: given.site || '' };
      if (channels(given.accent)) items.accent = given.accent.replace('#', '');
      for (const [name, value] of Object.entries(items)) if (value) address.searchParams.set(name, value);
      this.frame = make('iframe', { title: words.title, src: address.href, allow: 'microphone; clipboard-write' });
      // Pages opened from it leave the sandbox: government sites would not work inside, nor could a sheet be printed.
      this.frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads');
      this.frame.setAttribute('referrerpolicy', 'strict-origin-when-cross-origin');
      this.isLoaded = false;
      this.frame.addEventListener('load', () => { this.isLoaded = true; });
      this.panel.append(this.frame);
    }

    /** What has the focus before the page is there is read as an empty frame. */
    focusPanel() {
      if (this.panel.hidden || !this.isThere) return;
      this.frame.focus();
      this.tell('opened');
    }

    tell(what) {
      if (this.isThere && this.frame.contentWindow) this.frame.contentWindow.postMessage({ danloi: what }, origin);
    }

    close() {
      this.hide();
      this.button.focus();
    }

    hide() {
      this.panel.hidden = true;
      this.tell('closed');
      this.place.classList.remove('open');
      this.button.setAttribute('aria-expanded', 'false');
      this.label.textContent = words.open;
    }
  }
  customElements.define('danloi-widget', Widget);
  const add = () => document.body.append(document.createElement('danloi-widget'));
  if (document.body) add(); else document.addEventListener('DOMContentLoaded', add);
})();
"""##

    static let demoStyle: StaticString = ##"""
/* A portal's own style, bold enough to show that nothing of it reaches the widget. */
* { box-sizing: border-box; }
body { margin: 0; font: 1rem/1.6 Georgia, "Times New Roman", serif; color: #222; background: #f4f1ea; }
header { background: #8b1a1a; color: #fff; padding: 1.25rem 1.5rem; }
.name { margin: 0; font-size: 1.3rem; font-weight: bold; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
.services { list-style: none; padding: 0; display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); }
.services li { background: #fff; border: 1px solid #d8d0bf; border-radius: .5rem; padding: 1rem; }
.services h2 { margin: 0 0 .25rem; font-size: 1.1rem; color: #8b1a1a; }
.services p { margin: 0; }
footer { padding: 1.5rem; text-align: center; color: #555; }
button { text-transform: uppercase; letter-spacing: .2em; }
"""##
}
