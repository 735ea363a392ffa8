import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { usePolicy } from '../../api/policy';
import { useNow, when } from '../../ui/clock';
import { longDay, workingDay } from './promise';
import type { Giving } from './updates';

/** What follows an update: the next occasion, or, without one, why there is nothing more to tell. */
export interface Follows {
  event: string;
  method: string;
  safeWay: string;
  nothing: string;
}

/** As it is sent. */
export function followsOf({ nothing, ...next }: Follows): Pick<Giving, 'next' | 'nothing'> {
  if (next.event) return { next };
  return nothing.trim() ? { nothing: nothing.trim() } : {};
}

interface Props {
  follows: Follows;
  set: (part: Partial<Follows>) => void;
  enhanced: boolean;
  /** When another update is due that they were promised already. */
  promised: string | undefined;
  error: (field: string) => string | undefined;
}

/** By when somebody hears again, or why they do not. */
export function FollowsFields({ follows, set, enhanced, promised, error }: Props) {
  const { events, methods, holidays } = usePolicy().pack.updates;
  const now = useNow();
  const event = (events ?? []).find((e) => e.code === follows.event);
  const days = enhanced ? event?.enhancedDays : event?.days;
  return (
    <>
      <NativeSelect
        label="They hear again"
        description={
          days === undefined ? undefined : `By ${longDay(workingDay(now, days, holidays))}, or sooner`
        }
        data={[
          ...(events ?? []).map((e) => ({ value: e.code, label: e.label })),
          {
            value: '',
            label: promised
              ? `As promised already, by ${when(promised, now)}`
              : 'No: nothing more to tell them',
          },
        ]}
        value={follows.event}
        error={error('next') ?? error('next.event')}
        onChange={(e) => set({ event: e.currentTarget.value })}
      />
      {follows.event === '' && !promised && (
        <Textarea
          label="Why there is nothing more to tell them"
          autosize
          minRows={2}
          value={follows.nothing}
          error={error('nothing')}
          onChange={(e) => set({ nothing: e.currentTarget.value })}
        />
      )}
      {follows.event !== '' && (
        <>
          <NativeSelect
            label="How, then"
            data={(methods ?? []).map((m) => ({ value: m.code, label: m.label }))}
            value={follows.method}
            error={error('next.method')}
            onChange={(e) => set({ method: e.currentTarget.value })}
          />
          <TextInput
            label="When and how it is safe to tell them"
            value={follows.safeWay}
            error={error('next.safeWay')}
            onChange={(e) => set({ safeWay: e.currentTarget.value })}
          />
        </>
      )}
    </>
  );
}
