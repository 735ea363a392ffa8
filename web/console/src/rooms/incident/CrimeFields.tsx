import { NativeSelect, TextInput } from '@mantine/core';
import { usePolicy } from '../../api/policy';
import { Choices } from '../../ui/Choices';

/** A crime-recording decision as it is filled in. */
export interface CrimeGiven {
  crime: '' | 'crime' | 'none';
  reference: string;
  reason: string;
}

export const blankCrime: CrimeGiven = { crime: '', reference: '', reason: '' };

interface Props {
  given: CrimeGiven;
  set: (part: Partial<CrimeGiven>) => void;
  error: (field: string) => string | undefined;
  /** They begin the dialog. */
  first?: boolean;
}

/** Whether a crime is recorded, with its reference, or why there is none. */
export function CrimeFields({ given, set, error, first }: Props) {
  const reasons = usePolicy().pack.crime.noCrimeReasons ?? [];
  return (
    <>
      <Choices
        legend="Is a crime recorded?"
        first={first}
        options={[
          { code: 'crime', label: 'Crime recorded', mark: 'C' },
          { code: 'none', label: 'No crime', mark: 'N' },
        ]}
        value={given.crime}
        onChange={(crime) => set({ crime: crime as CrimeGiven['crime'] })}
        error={error('crime')}
      />
      {given.crime === 'crime' && (
        <TextInput
          label="The crime's reference"
          value={given.reference}
          error={error('reference') ?? error('crimeReference')}
          onChange={(e) => set({ reference: e.currentTarget.value })}
        />
      )}
      {given.crime === 'none' && (
        <NativeSelect
          label="Why there is no crime"
          description="The note says what shows it"
          data={[{ value: '', label: 'Choose' }, ...reasons.map((r) => ({ value: r.code, label: r.label }))]}
          value={given.reason}
          error={error('reason') ?? error('noCrimeReason')}
          onChange={(e) => set({ reason: e.currentTarget.value })}
        />
      )}
    </>
  );
}
