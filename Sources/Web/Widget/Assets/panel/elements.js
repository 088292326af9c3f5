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
