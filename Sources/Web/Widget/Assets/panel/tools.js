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
