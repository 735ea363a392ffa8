// How long a caller's ring takes to stand on the handler's screen: from the request that places the call, over SIP, queue
// and live push, to the painted offer with what is known of the number. Prints `figure NAME VALUE UNIT` lines.
import { House } from './house.mjs';
import { patience, until } from './until.mjs';

const rings = Number(process.env.RINGS ?? 30);
const number = '07700 900231'; // has rung before, so that there is history to show

const house = await House.open();
try {
  const handler = await house.signIn('handler');
  const caller = await house.caller();
  await handler.presses('F8');
  await handler.sees('Telephone connected');
  const taken = [];
  for (let ring = 0; ring < rings; ring++) {
    await until('the handler is ready', () => isReady(handler));
    const painted = handler.page.evaluate(offerPainted, patience);
    const { id, at } = await caller.page.evaluate(placeCall, number);
    taken.push((await painted) - at);
    await caller.page.evaluate(hangUp, id);
  }
  taken.sort((a, b) => a - b);
  console.log(`figure ring.painted.p50 ${rank(taken, 0.5).toFixed(1)} ms`);
  console.log(`figure ring.painted.p99 ${rank(taken, 0.99).toFixed(1)} ms`);
} finally {
  await house.close();
}

/** The nearest-rank percentile of sorted values. */
function rank(sorted, share) {
  return sorted[Math.ceil(share * sorted.length) - 1];
}

async function isReady({ page, context }) {
  const desk = await (await context.request.get('/api/desk')).json();
  return (
    desk.handler.state === 'ready' && (await page.getByRole('region', { name: 'Call offered' }).count()) === 0
  );
}

/** In the handler's page: the time, in ms since 1970, at which the offer with its history had been painted. */
function offerPainted(forMs) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the offer was never painted')), forMs);
    const look = () => {
      const offer = document.querySelector('[aria-label="Call offered"]');
      if (!/\d+ earlier contact/.test(offer?.textContent ?? '')) return;
      watch.disconnect();
      clearTimeout(timer);
      // The frame callback runs before its frame is painted, a message sent in it is received afterwards.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
        port2.postMessage(null);
      });
    };
    const watch = new MutationObserver(look);
    watch.observe(document.body, { childList: true, subtree: true, characterData: true });
    look();
  });
}

/** In the caller's page: places a call with a real microphone; at is when the request went out. */
async function placeCall(as) {
  const connection = new RTCPeerConnection();
  const microphone = await navigator.mediaDevices.getUserMedia({ audio: true });
  for (const track of microphone.getTracks()) connection.addTrack(track, microphone);
  await connection.setLocalDescription(await connection.createOffer());
  while (connection.iceGatheringState !== 'complete')
    await new Promise((resolve) =>
      connection.addEventListener('icegatheringstatechange', resolve, { once: true }),
    );
  const at = performance.timeOrigin + performance.now();
  const answer = await fetch('/api/telephone/calls', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify({
      dialled: '999',
      number: as,
      withheld: false,
      sdp: connection.localDescription.sdp,
    }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  const { id, sdp } = await answer.json();
  await connection.setRemoteDescription({ type: 'answer', sdp });
  window.lastCall = { connection, microphone };
  return { id, at };
}

/** In the caller's page: hangs up before anybody answers. */
async function hangUp(id) {
  await fetch(`/api/telephone/calls/${id}`, {
    method: 'DELETE',
    headers: { 'Idempotency-Key': crypto.randomUUID() },
  });
  window.lastCall.connection.close();
  for (const track of window.lastCall.microphone.getTracks()) track.stop();
}
