import { expect, test } from 'vitest';
import { arrived, leaving, noLine, returned } from './line';

test('what is typed while a line is on its way stays when it arrives', () => {
  const sent = leaving({ text: 'He went north. ', sending: '' });
  expect(sent).toEqual({ text: '', sending: 'He went north.' });
  const since = { ...sent, text: 'On a bi' };
  expect(arrived(since, 'He went north.')).toEqual({ text: 'On a bi', sending: '' });
  expect(arrived(sent, 'He went north.')).toEqual(noLine);
});

test('a line that does not arrive comes back, and nothing typed since is lost', () => {
  const sent = leaving({ text: 'He went north.', sending: '' });
  expect(returned(sent)).toEqual({ text: 'He went north.', sending: '' });
  expect(returned({ ...sent, text: 'On a bi' }).text).toBe('He went north.\nOn a bi');
});

test('sent once more after an outage it leaves the field, without what was typed since', () => {
  expect(arrived({ text: 'He went north.', sending: '' }, 'He went north.')).toEqual(noLine);
  expect(arrived({ text: 'He went north.\nOn a bi', sending: '' }, 'He went north.').text).toBe('On a bi');
});
