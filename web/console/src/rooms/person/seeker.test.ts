import { describe, expect, test } from 'vitest';
import type { LookUp, PeopleFound } from '../../api/records';
import { Seeker } from './seeker';

const wanted = (name: string): LookUp => ({ name, limit: 5 });
const answer = (people: number) => ({ people }) as PeopleFound;

/** A seeker whose frames and answers come when the test says so. */
function hand() {
  const frames: (() => void)[] = [];
  const asked: { name: string; stop: AbortSignal; give: (found: PeopleFound) => void; fail: () => void }[] =
    [];
  const seeker = new Seeker(
    (look, stop) =>
      new Promise((give, refuse) => {
        asked.push({ name: look.name ?? '', stop, give, fail: () => refuse(new Error('gone')) });
      }),
    (then) => frames.push(then),
  );
  const draw = () => {
    for (const frame of frames.splice(0)) frame();
  };
  return { seeker, asked, draw };
}

const settled = () => new Promise((done) => setTimeout(done, 0));

describe('looking up while somebody types', () => {
  test('what is typed within one frame is asked once, the last of it', () => {
    const { seeker, asked, draw } = hand();
    for (const name of ['k', 'ka', 'kat']) seeker.seek(wanted(name));
    draw();
    expect(asked.map((a) => a.name)).toEqual(['kat']);
  });

  test('a reason that was given is sent, and the same once only', () => {
    const { seeker, asked, draw } = hand();
    seeker.seek(wanted('kath'));
    draw();
    seeker.seek({ ...wanted('kath'), reason: 'A complaint' });
    draw();
    seeker.seek({ ...wanted('kath'), reason: 'A complaint' });
    draw();
    expect(asked).toHaveLength(2);
    expect(seeker.last?.reason).toBe('A complaint');
  });

  test('a newer question ends the older one', () => {
    const { seeker, asked, draw } = hand();
    seeker.seek(wanted('kat'));
    draw();
    seeker.seek(wanted('kath'));
    draw();
    expect(asked.map((a) => a.stop.aborted)).toEqual([true, false]);
  });

  test('an older answer that comes late does not replace the newer one', async () => {
    const { seeker, asked, draw } = hand();
    seeker.seek(wanted('kat'));
    draw();
    seeker.seek(wanted('kath'));
    draw();
    asked[1]?.give(answer(2));
    await settled();
    asked[0]?.give(answer(1));
    await settled();
    expect(seeker.state().found?.people).toBe(2);
    expect(seeker.state().asked?.name).toBe('kath');
  });

  test('the failure of a question that was given up is not told', async () => {
    const { seeker, asked, draw } = hand();
    seeker.seek(wanted('kat'));
    draw();
    seeker.seek(wanted('kath'));
    draw();
    asked[0]?.fail();
    await settled();
    expect(seeker.state().problem).toBeNull();
  });

  test('a failure leaves the last answer in sight', async () => {
    const { seeker, asked, draw } = hand();
    seeker.seek(wanted('kat'));
    draw();
    asked[0]?.give(answer(3));
    await settled();
    seeker.seek(wanted('kath'));
    draw();
    asked[1]?.fail();
    await settled();
    expect(seeker.state().found?.people).toBe(3);
    expect(seeker.state().problem).not.toBeNull();
  });

  test('the same is not asked twice, unless it is asked again', () => {
    const { seeker, asked, draw } = hand();
    seeker.seek(wanted('kat'));
    draw();
    seeker.seek(wanted('kat'));
    draw();
    expect(asked).toHaveLength(1);
    seeker.again();
    draw();
    expect(asked).toHaveLength(2);
  });

  test('after clearing, an answer on its way is dropped', async () => {
    const { seeker, asked, draw } = hand();
    seeker.seek(wanted('kat'));
    draw();
    seeker.clear();
    asked[0]?.give(answer(3));
    await settled();
    expect(seeker.state().found).toBeNull();
  });
});
