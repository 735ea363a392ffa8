import { expect, test } from 'vitest';
import { deskBadges, reviewBadges } from './waiting';

const reviews = { mine: 0, supervisor: 0, lead: 0, toDecide: 0, crimeOverdue: 0, belowProposal: 0 };
const desks = { vulnerability: 0, resolution: 0, callbacksOverdue: 0, adviceUnanswered: 0, adviceForMe: 0 };

test('nothing waits, or nothing is known: no badge', () => {
  expect(reviewBadges(undefined)).toEqual([]);
  expect(reviewBadges(reviews)).toEqual([]);
  expect(deskBadges(desks)).toEqual([]);
});

test('what is due is one figure, late once it has climbed, and what waits for a second word another', () => {
  expect(reviewBadges({ ...reviews, mine: 2 })).toEqual([
    { code: 'due', count: 2, word: 'due', late: false, words: '2 to look at again in your hands' },
  ]);
  const [due, decide] = reviewBadges({ ...reviews, mine: 1, supervisor: 2, toDecide: 1 });
  expect(due).toMatchObject({
    count: 3,
    late: true,
    words: '1 to look at again in your hands, 2 climbed to the supervisor',
  });
  expect(decide).toMatchObject({ count: 1, word: 'to decide', late: false });
});

test('advice for whoever is signed in is a figure of its own', () => {
  expect(
    deskBadges({ ...desks, adviceUnanswered: 3, adviceForMe: 1 }).map((b) => `${b.count} ${b.word}`),
  ).toEqual(['1 for you', '3 wait']);
});

test('a contact that a supervisor wants to be taken up again is due, and late', () => {
  expect(reviewBadges(reviews, { notAgreed: 1, toDecide: 2 })).toMatchObject([
    { code: 'due', count: 1, late: true },
    { code: 'decide', count: 2, words: '2 finished without an incident' },
  ]);
});

test('a late call-back stands before what waits at the desks', () => {
  expect(
    deskBadges({ ...desks, vulnerability: 1, callbacksOverdue: 2 }).map((b) => `${b.count} ${b.word}`),
  ).toEqual(['2 late', '1 wait']);
});
