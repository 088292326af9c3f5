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
