import { expect, test } from 'vitest';
import { Problem } from '../../api/problem';
import { refusedFields } from './refused';

test('refusals stand by field, whether listed, named or part of a larger form', () => {
  const listed = [{ field: 'levels.harm', what: 'Choose a value for Harm.' }];
  expect(refusedFields(new Problem(422, 'risk.incomplete', 'Not complete.', undefined, listed))).toEqual({
    'levels.harm': 'Choose a value for Harm.',
  });
  expect(refusedFields(new Problem(422, 'x', 'Too grave.', 'form.risk'))).toEqual({ risk: 'Too grave.' });
  expect(refusedFields(null)).toEqual({});
});

test('what changed meanwhile is no refusal of a field', () => {
  const changes = [{ version: 4, type: 'incident.graded', at: '2026-11-22T14:00:00Z' }];
  expect(refusedFields(new Problem(409, 'incident.changed', 'It has changed.', undefined, changes))).toEqual(
    {},
  );
});
