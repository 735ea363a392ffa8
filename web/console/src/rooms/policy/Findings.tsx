import classes from './Findings.module.css';
import type { Finding } from './findings';
import { sentence } from './words';

interface Props {
  findings: Finding[];
  /** What the finding is about, in words; '' when nothing on the screen. */
  where?: (finding: Finding) => string;
  /** Leads to what the finding is about. */
  go?: (finding: Finding) => void;
}

/** What is wrong with a change, each with its cure and the way to it. */
export function Findings({ findings, where, go }: Props) {
  return (
    <ul className={classes.list}>
      {findings.map((finding) => {
        const place = where?.(finding) ?? '';
        return (
          <li key={`${finding.line}-${finding.wrong}`} className={classes.one}>
            {place && go && (
              <button type="button" className={classes.go} onClick={() => go(finding)}>
                {place}
              </button>
            )}
            <p>
              <span aria-hidden="true">! </span>
              {sentence(finding.wrong)}
            </p>
            {finding.cure && <p className="soft">What to do: {sentence(finding.cure)}</p>}
          </li>
        );
      })}
    </ul>
  );
}
