import { describe, expect, it } from 'vitest';
import { COLOURS } from '../../../src/entries/svg/colours';

/** The relative luminance of WCAG 2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(Object.entries(COLOURS))('the colour %s, %s', (_name, colour) => {
  it.each(['#ffffff', '#111111'])('has a contrast of at least 3:1 on %s', (background) => {
    expect(contrast(colour, background)).toBeGreaterThanOrEqual(3);
  });
});

it('the contrast function agrees with WCAG', () => {
  expect(contrast('#ffffff', '#000000')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
