import { afterEach, describe, expect, test } from 'vitest';
import { tokenStyles } from '../../theme/base.styles.ts';
import { HUES } from './avatar.ts';
import type { RepereAvatar } from './avatar.ts';
import { initialsOf } from './initials.ts';

const shown: HTMLElement[] = [];

/** The contrast between the letters and their tile, as the browser paints them (WCAG 2.2). */
async function contrast(hue: number, theme: 'light' | 'dark'): Promise<number> {
  const avatar = document.createElement('repere-avatar') as RepereAvatar;
  avatar.person = { id: 'x', name: 'Ana Ruiz' };
  avatar.style.colorScheme = theme;
  document.body.append(avatar);
  shown.push(avatar);
  await avatar.updateComplete;
  avatar.style.setProperty('--hue', `${hue}`);
  const { color, backgroundColor } = getComputedStyle(avatar);
  const [letters, tile] = [luminance(color), luminance(backgroundColor)];
  return (Math.max(letters, tile) + 0.05) / (Math.min(letters, tile) + 0.05);
}

/** What a colour comes to on the screen. */
function luminance(color: string): number {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d')!;
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const linear = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * linear[0]! + 0.7152 * linear[1]! + 0.0722 * linear[2]!;
}

document.adoptedStyleSheets.push(tokenStyles.styleSheet!);

afterEach(() => {
  for (const element of shown.splice(0)) element.remove();
});

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(HUES)('letters on hue %i can be read', async (hue) => {
    expect(await contrast(hue, theme)).toBeGreaterThanOrEqual(4.5);
  });
});

test('a person keeps their hue, and others have another', async () => {
  const hueOf = async (id: string): Promise<string> => {
    const avatar = document.createElement('repere-avatar') as RepereAvatar;
    avatar.person = { id, name: 'Ana' };
    document.body.append(avatar);
    shown.push(avatar);
    await avatar.updateComplete;
    return avatar.style.getPropertyValue('--hue');
  };
  expect(await hueOf('ana')).toBe(await hueOf('ana'));
  const hues = await Promise.all(Array.from({ length: 60 }, (_, number) => hueOf(`person-${number}`)));
  expect(new Set(hues).size).toBe(HUES.length);
});

test.each([
  ['Ana', 'A'],
  ['Ana Ruiz', 'AR'],
  ['Jean-Luc de la Tour', 'JT'],
  ['élodie', 'É'],
  ['e\u0301lodie  martin ', 'E\u0301M'],
  ['Nguyễn Thị Minh Khai', 'NK'],
  ['李小龙', '李'],
  ['ñandú (Sam)', 'Ñ'],
  ['👩‍🍳', '👩‍🍳'],
])('%s is %s', (name, initials) => expect(initialsOf(name)).toBe(initials));
