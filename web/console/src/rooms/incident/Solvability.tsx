import { usePolicy } from '../../api/policy';
import { Choices } from '../../ui/Choices';
import classes from './ResolveDialog.module.css';

const yesNo = [
  { code: 'yes', label: 'Yes', mark: 'Y' },
  { code: 'no', label: 'No', mark: 'N' },
];

interface Props {
  answers: Record<string, string>;
  answer: (code: string, value: string) => void;
  error: (field: string) => string | undefined;
}

/** The leads that somebody has to come and look at: with any of them an officer attends, and that is said at once. */
export function Solvability({ answers, answer, error }: Props) {
  const factors = usePolicy().pack.resolution.solvability ?? [];
  const present = factors.filter((f) => answers[f.code] === 'yes');
  return (
    <fieldset className={classes.factors}>
      <legend>Is there a lead that needs an officer?</legend>
      {factors.map((f) => (
        <Choices
          key={f.code}
          legend={f.question}
          required
          options={yesNo}
          value={answers[f.code] ?? ''}
          onChange={(value) => answer(f.code, value)}
          error={error(`solvability.${f.code}`)}
        />
      ))}
      {present.length > 0 && (
        <p role="alert" className={classes.attends}>
          An officer attends: {present.map((f) => f.label.toLowerCase()).join(', ')}. Send a unit, or raise
          the grade.
        </p>
      )}
    </fieldset>
  );
}
