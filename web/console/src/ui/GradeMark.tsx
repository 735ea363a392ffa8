import { usePolicy } from '../api/policy';
import classes from './GradeMark.module.css';

// The more urgent, the more it stands out: a grade is told by its mark and its outline, and colour only repeats it
// (WCAG 2.2, 1.4.1).
const outlines: Record<string, string> = {
  danger: 'M9 1h10l8 8v10l-8 8H9l-8-8V9z', // octagon, the stop sign
  warning: 'M14 0.5L27.5 14 14 27.5 0.5 14z', // diamond
  notice: 'M2 2h24v24H2z', // square
  calm: 'M14 1a13 13 0 1 0 0 26 13 13 0 1 0 0-26z', // circle
  none: 'M14 1a13 13 0 1 0 0 26 13 13 0 1 0 0-26z',
};

/** The sign of a grade. With label, its name stands beside it; without, screen readers still hear it. */
export function GradeMark({
  code,
  label = false,
  size = 26,
}: {
  code: string;
  label?: boolean;
  size?: number;
}) {
  const grade = usePolicy().grade(code);
  const tone = grade?.tone ?? 'none';
  const mark = grade?.mark ?? '?';
  return (
    <span className={classes.grade} title={grade?.label}>
      <svg
        width={size}
        height={size}
        viewBox="0 0 28 28"
        data-tone={tone}
        className={classes.mark}
        aria-hidden="true"
      >
        <path d={outlines[tone] ?? outlines.none} />
        <text x="14" y="18.8" textAnchor="middle" data-long={mark.length > 2}>
          {mark}
        </text>
      </svg>
      <span className={label ? classes.label : 'unseen'}>{grade?.label ?? code}</span>
    </span>
  );
}
