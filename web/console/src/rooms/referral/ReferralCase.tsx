import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { labelOf, usePolicy } from '../../api/policy';
import { asProblem } from '../../api/problem';
import { when } from '../../ui/clock';
import { Do } from '../../ui/Do';
import { FactList } from '../../ui/FactList';
import { can } from '../../ui/keys/registry';
import { Loading } from '../../ui/Loading';
import { Pane } from '../../ui/Pane';
import { ProblemNote } from '../../ui/ProblemNote';
import classes from './Referrals.module.css';
import { referralQuery } from './referral-desk';
import { stateMarks, stateWords } from './referrals';
import { useReferralCommands } from './use-referral-commands';

/** One referral: what it says, why it is stuck where it is, and all that happened to it. */
export function ReferralCase({ id }: { id: string }) {
  const { pack } = usePolicy();
  const { data: referral, error } = useQuery(referralQuery(id));
  const { commands, dialogs } = useReferralCommands(id, referral);
  if (error) return <ProblemNote problem={asProblem(error)} />;
  if (!referral) return <Loading what="The referral" />;
  const { trouble } = referral;
  return (
    <Pane
      title={referral.partnerLabel}
      aside={referral.reference}
      foot={
        Object.values(commands).some(can) && (
          <div className={classes.buttons}>
            {Object.values(commands)
              .filter(can)
              .map((command) => (
                <Do key={command.id} command={command} variant="default" size="compact-sm" />
              ))}
          </div>
        )
      }
    >
      <div id="referral-case" tabIndex={-1}>
        {trouble && (
          <p className={classes.trouble}>
            <strong>! It could not be sent at {when(trouble.at)}.</strong> {trouble.why}. It is kept and tried
            again at {when(trouble.again)}.
          </p>
        )}
        {referral.notice && <p className={classes.trouble}>{referral.notice}</p>}
        <FactList
          facts={[
            [
              'Stands',
              <span key="state" className={classes.state} data-state={referral.state}>
                {stateMarks[referral.state]} {stateWords(referral)}
              </span>,
            ],
            ['Telephone', referral.phone],
            ['Reach them', referral.safeWay],
            ['Lawful ground', referral.basisLabel],
            ['Who agreed', referral.consent],
            ...(referral.outcome
              ? [['Came of it', labelOf(pack.referral.outcomes, referral.outcome)] as [string, string]]
              : []),
            ...referral.form.map((f): [string, string] => [f.label, f.value]),
          ]}
        />
        <p>
          {referral.incident && (
            <Link to="/incident/$id" params={{ id: referral.incident }} style={{ marginRight: 12 }}>
              The incident
            </Link>
          )}
          {referral.contact && (
            <Link to="/contacts" search={{ id: referral.contact }}>
              The contact
            </Link>
          )}
        </p>
        <h3 className={classes.heading}>What happened</h3>
        <ol className={classes.steps}>
          {referral.steps.map((step) => (
            <li key={step.version}>
              <span className="tabular soft">{when(step.at)}</span>
              <span>
                {step.text} {step.by && <span className="soft">{step.by.name}</span>}
              </span>
            </li>
          ))}
        </ol>
      </div>
      {dialogs}
    </Pane>
  );
}
