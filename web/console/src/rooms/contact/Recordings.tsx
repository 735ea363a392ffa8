import { useQuery } from '@tanstack/react-query';
import type { Contact } from '../../api/records';
import { span } from '../../ui/clock';
import { Pane } from '../../ui/Pane';
import { contactQuery } from './contacts';

/** The recordings of a contact, to be played by supervisors. The server checks the digest before it serves one. */
export function RecordingsOfContact({ contact }: { contact: string }) {
  const found = useQuery(contactQuery(contact)).data;
  if (!found || ((found.recordings ?? []).length === 0 && !found.recordingFailed)) return null;
  return (
    <Pane title="Recording">
      <Player contact={found} />
    </Pane>
  );
}

export function Player({ contact }: { contact: Contact }) {
  const recordings = contact.recordings ?? [];
  return (
    <div>
      {contact.recordingFailed && (
        <p role="alert">Part of this call, or all of it, was not recorded: {contact.recordingFailed}</p>
      )}
      {recordings.length > 0 && <Sound contact={contact.id} />}
      {recordings.map((r) => (
        <p key={r.id} className="soft" style={{ fontSize: 'var(--size-1)', overflowWrap: 'anywhere' }}>
          {span(r.durationMs)}, SHA-256 {r.sha256}
        </p>
      ))}
    </div>
  );
}

function Sound({ contact }: { contact: string }) {
  return (
    // biome-ignore lint/a11y/useMediaCaption: a recorded call has no captions; its record is the written text
    <audio
      controls
      preload="none"
      src={`/api/recordings/${contact}`}
      aria-label="Recording of the call"
      style={{ width: '100%', height: 36 }}
    />
  );
}
