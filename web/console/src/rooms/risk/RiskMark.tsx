import { usePolicy } from '../../api/policy';
import classes from './RiskMark.module.css';

/** The standing risk of an incident: mark, word, and colour that only repeats them. */
export function RiskMark({ code }: { code: string }) {
  const level = usePolicy().level(code);
  if (!code) return <span className="soft">Risk not assessed</span>;
  return (
    <span className={classes.risk} data-tone={level?.tone ?? 'none'} title={level?.meaning}>
      {level?.mark && (
        <span className={classes.mark} aria-hidden="true">
          {level.mark}
        </span>
      )}
      Risk: {level?.label ?? code}
    </span>
  );
}
