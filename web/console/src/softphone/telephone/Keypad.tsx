import classes from './Keypad.module.css';

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

/** The twelve keys of a telephone. */
export function Keypad({ press, disabled }: { press: (digit: string) => void; disabled: boolean }) {
  return (
    <div className={classes.pad} role="group" aria-label="Keypad">
      {digits.map((digit) => (
        <button
          key={digit}
          type="button"
          className={classes.key}
          disabled={disabled}
          onClick={() => press(digit)}
        >
          {digit}
        </button>
      ))}
    </div>
  );
}
