import { describe, expect, test, vi } from 'vitest';
import { isCharacter, pressed, takesText } from './chord';
import { type Command, Registry } from './registry';

const free = { inText: false, inDialog: false, characters: true, at: 0 };
const command = (more: Partial<Command>): Command => ({
  id: 'a',
  label: 'A',
  group: 'Test',
  run: vi.fn(),
  ...more,
});

describe('naming a key press', () => {
  const plain = { ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };
  test.each([
    [{ ...plain, key: 'F2' }, 'F2'],
    [{ ...plain, key: 'k', ctrlKey: true }, 'Ctrl+K'],
    [{ ...plain, key: 'k', metaKey: true }, 'Ctrl+K'],
    [{ ...plain, key: '?', shiftKey: true }, '?'],
    [{ ...plain, key: 'F8', shiftKey: true }, 'Shift+F8'],
    [{ ...plain, key: 'n', altKey: true }, 'Alt+N'],
  ])('%o is %s', (event, name) => {
    expect(pressed(event)).toBe(name);
  });

  test('characters are told from function keys and chords', () => {
    expect(['?', 'G D', 'F2', 'Ctrl+K', 'Escape'].map(isCharacter)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test('a check box takes no text, a text field does', () => {
    const box = Object.assign(document.createElement('input'), { type: 'checkbox' });
    expect([takesText(box), takesText(document.createElement('textarea'))]).toEqual([false, true]);
  });
});

describe('pressing', () => {
  test('a function key works inside a text field, a character does not', () => {
    const r = new Registry();
    const answer = command({ id: 'answer', keys: 'F2' });
    const help = command({ id: 'help', keys: '?' });
    r.add([answer, help]);
    expect(r.press('F2', { ...free, inText: true })).toBe(true);
    expect(r.press('?', { ...free, inText: true })).toBe(false);
    expect(answer.run).toHaveBeenCalledOnce();
    expect(help.run).not.toHaveBeenCalled();
  });

  test('characters can be switched off, chords stay', () => {
    const r = new Registry();
    r.add([command({ id: 'help', keys: '?' }), command({ id: 'find', keys: 'Ctrl+K' })]);
    expect(r.press('?', { ...free, characters: false })).toBe(false);
    expect(r.press('Ctrl+K', { ...free, characters: false })).toBe(true);
  });

  test('two keys one after the other', () => {
    const r = new Registry();
    const go = command({ keys: 'G D' });
    r.add([go]);
    expect(r.press('G', free)).toBe(true);
    expect(r.press('D', { ...free, at: 300 })).toBe(true);
    expect(go.run).toHaveBeenCalledOnce();
  });

  test('too slow is no sequence', () => {
    const r = new Registry();
    const go = command({ keys: 'G D' });
    r.add([go]);
    r.press('G', free);
    expect(r.press('D', { ...free, at: 5000 })).toBe(false);
    expect(go.run).not.toHaveBeenCalled();
  });

  test('when is asked at the moment of pressing', () => {
    const r = new Registry();
    let talking = false;
    const hold = command({ keys: 'F4', when: () => talking });
    r.add([hold]);
    expect(r.press('F4', free)).toBe(false);
    talking = true;
    expect(r.press('F4', free)).toBe(true);
  });

  test('a dialog keeps the keys, except for what works everywhere', () => {
    const r = new Registry();
    r.add([command({ id: 'finish', keys: 'F10' }), command({ id: 'hang-up', keys: 'F6', everywhere: true })]);
    expect(r.press('F10', { ...free, inDialog: true })).toBe(false);
    expect(r.press('F6', { ...free, inDialog: true })).toBe(true);
  });

  test('the screen goes before the shell, and leaves nothing behind', () => {
    const r = new Registry();
    const shell = command({ id: 'shell', keys: 'F8' });
    const screen = command({ id: 'screen', keys: 'F8' });
    r.add([shell]);
    const leave = r.add([screen]);
    r.press('F8', free);
    leave();
    r.press('F8', free);
    expect(screen.run).toHaveBeenCalledOnce();
    expect(shell.run).toHaveBeenCalledOnce();
    expect(r.all()).toHaveLength(1);
  });

  test('two commands on one key are found', () => {
    const r = new Registry();
    r.add([command({ id: 'a', keys: 'F2' }), command({ id: 'b', keys: 'F2' })]);
    expect(r.clashes()).toHaveLength(1);
  });
});
