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
