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
