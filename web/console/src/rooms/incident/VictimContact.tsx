import { NativeSelect, TextInput } from '@mantine/core';
import { Choices } from '../../ui/Choices';
import { inputId } from '../risk/missing';
import { triggers } from '../risk/triggers';
import type { Looking } from './looking';
import type { Look } from './use-look';

const contacts = [
  {
    code: 'spoken',
    label: 'Spoken to',
    mark: 'S',
    hint: 'The victim, or whoever is at risk, was spoken to just now',
  },
  { code: 'tried', label: 'Tried, not reached', mark: 'T', hint: 'No answer' },
  { code: 'unsafe', label: 'Not safe to ring', mark: 'U', hint: 'Ringing would put them at risk' },
  { code: 'none', label: 'No victim', mark: 'N', hint: 'There is nobody to ring' },
];

// What a look that stands by itself can be for; the others come with a request.
const reasons = ['interval', 'late', 'information', 'handover', 'closing', 'supervision', 'delay'];

/** First of all how the victim is: a look at the risk that asks nobody sees only paper. */
export function VictimContact({ look, why }: { look: Look; why: boolean }) {
  const { given, set, errors } = look;
  const note = inputId('victimNote');
  return (
    <>
      <Choices
        id={inputId('victim')}
        legend="Has the victim been spoken to?"
        required
        options={contacts}
        value={given.victim}
        onChange={(victim) => set({ victim: victim as Looking['victim'] })}
        onPicked={() => document.getElementById(note)?.focus()}
        error={errors.victim}
      />
      <TextInput
        id={note}
        label={
          given.victim === 'spoken' || given.victim === ''
            ? 'How they are, in their words'
            : 'What is known of how they are, and why they were not spoken to'
        }
        value={given.victimNote}
        error={errors.victimNote}
        onChange={(e) => set({ victimNote: e.currentTarget.value })}
      />
      {why && (
        <NativeSelect
          id={inputId('trigger')}
          label="Why the risk is looked at now"
          data={reasons.map((value) => ({ value, label: triggers[value] ?? value }))}
          value={given.trigger}
          error={errors.trigger}
          onChange={(e) => set({ trigger: e.currentTarget.value })}
        />
      )}
    </>
  );
}
