import { describe, expect, it } from 'vitest';
import type { Import } from './imports';
import { aloud, left, size, standing } from './words';

const blank = { work: '', phase: 'uploaded', fileGone: false, ready: false, progress: { rows: 0, of: 0 } };
const given = (part: object) => ({ ...blank, ...part }) as unknown as Import;

describe('what is said of an import', () => {
  it('follows its work and phase', () => {
    expect(standing(given({}))).toBe('To be checked');
    expect(standing(given({ work: 'checking' }))).toBe('Being checked');
    expect(standing(given({ ready: true }))).toBe('Checked');
    expect(standing(given({ fileGone: true }))).toBe('Discarded');
    expect(standing(given({ phase: 'running', work: 'taking-in' }))).toBe('Coming in');
    expect(standing(given({ phase: 'finished', fileGone: true }))).toBe('In');
  });

  it('changes aloud at every tenth only', () => {
    const at = (rows: number) =>
      aloud(given({ phase: 'running', work: 'taking-in', progress: { rows, of: 1000 } }));
    expect(at(310)).toBe('Coming in, 30 per cent');
    expect(at(399)).toBe(at(310));
    expect(at(400)).not.toBe(at(310));
  });
});

describe('sizes and times', () => {
  it('are rounded as people say them', () => {
    expect(size(999)).toBe('999 bytes');
    expect(size(2_518_821)).toBe('2.5 MB');
    expect(left(0)).toBe('');
    expect(left(4)).toBe(', about 10 seconds left');
    expect(left(600)).toBe(', about 10 minutes left');
    expect(left(9000)).toBe(', about 2.5 hours left');
  });
});
