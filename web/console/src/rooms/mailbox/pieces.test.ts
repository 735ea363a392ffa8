import { expect, test } from 'vitest';
import { pieces } from './pieces';

const linked = (text: string) => pieces(text).filter((piece) => piece.path);

test('the link by which a partner answers leads to this server, and no letter is lost', () => {
  const text = 'Please answer:\nhttp://127.0.0.1:8620/partner/northshire.0199-a.x_Y-9\n\nThank you.';
  const found = pieces(text);
  expect(found.map((piece) => piece.path)).toEqual([
    undefined,
    '/partner/northshire.0199-a.x_Y-9',
    undefined,
  ]);
  expect(found.map((piece) => piece.text).join('')).toBe(text);
  expect(found[1]?.text).toBe('http://127.0.0.1:8620/partner/northshire.0199-a.x_Y-9');
});

test('a full stop behind the link is not part of it', () => {
  expect(linked('See https://police.example/partner/a.b.c. Then ring.')[0]?.path).toBe('/partner/a.b.c');
});

test('other addresses stay words', () => {
  expect(linked('https://haven.example/partners and javascript:/partner/a http://haven.example/x')).toEqual(
    [],
  );
});

test('a text without a link is one piece, and no text is none', () => {
  expect(pieces('Nothing.')).toEqual([{ at: 0, text: 'Nothing.' }]);
  expect(pieces('')).toEqual([]);
});
