import { NumberInput } from '@mantine/core';
import classes from './TryRules.module.css';
import { counted, type Facts } from './trial';

type History = Facts['history'];

const asked: { code: keyof History; label: string }[] = [
  { code: 'contacts90', label: 'Contacts in 90 days, this one too' },
  { code: 'incidents365', label: 'Incidents in a year' },
  { code: 'lowGraded365', label: 'Of them graded low' },
];

/** How much has been before, in numbers. */
export function TrialHistory({ history, set }: { history: History; set: (history: History) => void }) {
  return (
    <div className={classes.numbers}>
      {asked.map(({ code, label }) => (
        <NumberInput
          key={code}
          size="xs"
          label={label}
          min={0}
          max={9999}
          allowDecimal={false}
          allowNegative={false}
          hideControls
          value={history[code]}
          onChange={(typed) => set({ ...history, [code]: counted(typed) })}
        />
      ))}
    </div>
  );
}
