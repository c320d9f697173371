import { render } from 'lit';
import { expect, test } from 'vitest';
import { outlineOf, qrCode } from './qr.ts';

/** What the picture shows, module by module, read back from its pixels. */
async function readBack(rows: readonly string[]): Promise<string[]> {
  const host = document.createElement('div');
  render(qrCode(rows, 'QR'), host);
  const picture = host.querySelector('svg')!;
  const size = rows.length + 8;
  picture.setAttribute('width', `${size * 4}`);
  picture.setAttribute('height', `${size * 4}`);
  picture.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  picture.querySelector('.light')!.setAttribute('fill', '#fff');
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(picture.outerHTML)}`;
  await image.decode();
  const canvas = new OffscreenCanvas(size * 4, size * 4).getContext('2d')!;
  canvas.drawImage(image, 0, 0);
  const dark = (x: number, y: number): string =>
    canvas.getImageData(x * 4 + 2, y * 4 + 2, 1, 1).data[0]! < 128 ? '1' : '0';
  return Array.from({ length: size }, (_, y) => Array.from({ length: size }, (_, x) => dark(x, y)).join(''));
}

test('shows each module where it is, with four light ones around', async () => {
  const rows = ['1100101', '1010011', '0011100', '0101010', '1111111', '0000000', '1000001'];
  const light = '0'.repeat(rows.length + 8);
  const around = Array.from({ length: 4 }, () => light);
  expect(await readBack(rows)).toEqual([...around, ...rows.map((row) => `0000${row}0000`), ...around]);
});

test('draws a run of dark modules as one', () => {
  expect(outlineOf(['0110', '1001'])).toBe('M1 0h2v1h-2zM0 1h1v1h-1zM3 1h1v1h-1z');
});
