// Voice, where the browser has it, off until it is agreed to

const Recognition = window.SpeechRecognition || window.webkitSpeechRecognition;
const canSpeak = 'speechSynthesis' in window;
const spoken = language === 'en' ? 'en-US' : 'vi-VN';
const voice = {
  on: false,
  listening: null,
  stop() { if (this.listening) this.listening.stop(); },
  toggle(control) {
    if (!this.on) {
      ask(t('voice'), [el('p', {}, t('voiceAsk'))], [
        [t('cancel'), 'quiet'],
        [t('voiceOn'), 'primary', () => { this.set(true, control); }],
      ]);
    } else this.set(false, control);
  },
  set(on, control) {
    this.on = on;
    control.textContent = t(on ? 'voiceOff' : 'voice');
    body.classList.toggle('voiced', on);
    byID('listen')?.remove();
    if (!on) { this.stop(); if (canSpeak) speechSynthesis.cancel(); }
    if (on && Recognition) {
      form.querySelector('.row').append(button(t('listen'), 'quiet', () => this.listen(), { id: 'listen' }));
    }
    for (const node of document.querySelectorAll('.speak')) node.hidden = !on;
  },
  listen() {
    if (this.listening) { this.stop(); return; }
    const control = byID('listen');
    const recognition = new Recognition();
    recognition.lang = spoken;
    recognition.interimResults = true;
    const before = input.value ? input.value + ' ' : '';
    recognition.onresult = (event) => {
      input.value = before + [...event.results].map((result) => result[0].transcript).join('');
    };
    recognition.onerror = () => announce(t('notHeard'));
    recognition.onend = () => {
      this.listening = null;
      control.textContent = t('listen');
      input.focus();
    };
    this.listening = recognition;
    control.textContent = t('stopListening');
    announce(t('listening'));
    recognition.start();
  },
  read(text, control) {
    const isReading = speechSynthesis.speaking;
    speechSynthesis.cancel();
    if (isReading) { control.textContent = t('speak'); return; }
    // Long texts are cut into sentences: some browsers stop after a while otherwise.
    const sentences = text.match(/[^.!?\n]+[.!?\n]*/g) || [];
    sentences.forEach((sentence, index) => {
      const part = new SpeechSynthesisUtterance(sentence);
      part.lang = spoken;
      if (index === sentences.length - 1) part.onend = () => { control.textContent = t('speak'); };
      speechSynthesis.speak(part);
    });
    control.textContent = t('stopSpeaking');
  },
};
