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
