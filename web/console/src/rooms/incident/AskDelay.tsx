import { Textarea, TextInput } from '@mantine/core';
import type { Incident } from '../../api/records';
import { useNow, when } from '../../ui/clock';
import { inputId } from '../risk/missing';
import type { Look } from './use-look';
import classes from './WorkPane.module.css';

/** How long somebody vulnerable is to wait, why, and what keeps them safe meanwhile. */
export function AskDelay({ incident, look }: { incident: Incident; look: Look }) {
  const now = useNow();
  const { given, set, errors, longest } = look;
  const minutes = Number(given.minutes);
  const until = Number.isInteger(minutes) && minutes > 0 ? when(now + minutes * 60_000, now) : '';
  return (
    <section className={classes.asked} aria-label="What is asked for">
      <h3>What is asked for</h3>
      <TextInput
        id={inputId('until')}
        label={`For how many minutes (at most ${longest})`}
        description={[
          until && `Until ${until}.`,
          incident.targetText && `The target: ${incident.targetText}.`,
        ]
          .filter(Boolean)
          .join(' ')}
        inputMode="numeric"
        value={given.minutes}
        error={errors.until}
        onChange={(e) => set({ minutes: e.currentTarget.value.trim() })}
      />
      <Textarea
        id={inputId('reason')}
        label="Why nobody can come in time"
        autosize
        minRows={2}
        value={given.reason}
        error={errors.reason}
        onChange={(e) => set({ reason: e.currentTarget.value })}
      />
      <Textarea
        id={inputId('safety')}
        label="What keeps them safe meanwhile"
        autosize
        minRows={2}
        value={given.safety}
        error={errors.safety}
        onChange={(e) => set({ safety: e.currentTarget.value })}
      />
    </section>
  );
}
