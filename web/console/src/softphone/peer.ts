/** The microphone, or an error whose message tells the person what to do. */
export async function openMicrophone(): Promise<MediaStream> {
  if (!navigator.mediaDevices) {
    throw new Error(
      'The browser gives the microphone only to https addresses and to this computer itself (localhost).',
    );
  }
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: true });
  } catch (cause) {
    const name = cause instanceof DOMException ? cause.name : '';
    if (name === 'NotAllowedError') {
      throw new Error(
        'The microphone is blocked. Allow it beside the address of this page, then press F8 again.',
      );
    }
    if (name === 'NotFoundError')
      throw new Error('No microphone was found. Plug in the headset, then press F8 again.');
    throw new Error('The microphone cannot be used. Is another program holding it?');
  }
}

// G.711 A-law is what the trunks carry: sent as it is, nothing is transcoded (RFC 7874 makes every browser have it).
function onlyALaw(transceiver: RTCRtpTransceiver): void {
  const codecs = RTCRtpReceiver.getCapabilities('audio')?.codecs ?? [];
  const wanted = codecs.filter(
    (c) => /^audio\/(PCMA|telephone-event)$/i.test(c.mimeType) && c.clockRate === 8000,
  );
  if (wanted.length > 0) transceiver.setCodecPreferences(wanted);
}

/** Offers the microphone's sound and takes the answer that `signal` brings. Candidates go inside the offer (no trickle). */
export async function connect(
  microphone: MediaStream,
  signal: (offer: string) => Promise<string>,
  play: (stream: MediaStream) => void,
): Promise<RTCPeerConnection> {
  const connection = new RTCPeerConnection();
  for (const track of microphone.getAudioTracks()) {
    onlyALaw(connection.addTransceiver(track, { direction: 'sendrecv', streams: [microphone] }));
  }
  connection.ontrack = (event) => play(event.streams[0] ?? new MediaStream([event.track]));
  try {
    await connection.setLocalDescription(await connection.createOffer());
    await gathered(connection);
    const sdp = await signal(connection.localDescription?.sdp ?? '');
    await connection.setRemoteDescription({ type: 'answer', sdp });
  } catch (cause) {
    connection.close();
    throw cause;
  }
  return connection;
}

/** On one network the candidates are there at once; two seconds is for computers with many interfaces. */
function gathered(connection: RTCPeerConnection): Promise<void> {
  if (connection.iceGatheringState === 'complete') return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 2000);
    connection.addEventListener('icegatheringstatechange', () => {
      if (connection.iceGatheringState !== 'complete') return;
      clearTimeout(timer);
      resolve();
    });
  });
}
