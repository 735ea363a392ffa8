import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { labelOf, usePolicy } from '../../api/policy';
import type { Referral } from '../../api/records';
import { when } from '../../ui/clock';
import { Do } from '../../ui/Do';
import { FactList } from '../../ui/FactList';
import { Fetching, standing } from '../../ui/Fetching';
import { can } from '../../ui/keys/registry';
import { Pane } from '../../ui/Pane';
import classes from './Referrals.module.css';
import { referralQuery } from './referral-desk';
import { stateMarks, stateWords } from './referrals';
import { useReferralCommands } from './use-referral-commands';

/** One referral: what it says, why it is stuck where it is, and all that happened to it. */
export function ReferralCase({ id }: { id: string }) {
  const { pack } = usePolicy();
  const asked = useQuery(referralQuery(id));
  const referral = standing(asked);
  const { commands, dialogs } = useReferralCommands(id, referral);
  if (!referral) return <Fetching asked={asked} what="The referral" />;
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
              <span
                key="state"
                className={classes.state}
                data-state={referral.untold ? 'failing' : referral.state}
              >
                {referral.untold ? '!' : stateMarks[referral.state]} {stateWords(referral)}
              </span>,
            ],
            ...aboutFacts(referral),
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

/** Whom it is about, and what the partner was told of them. */
function aboutFacts({ subject, person, about, hidden }: Referral): [string, ReactNode][] {
  if (hidden) return [['About', 'Somebody whose record is restricted: ask a supervisor']];
  if (!about && !person) return [];
  const facts: [string, ReactNode][] = [
    [
      'About',
      person ? (
        <Link key="about" to="/people/$id" params={{ id: person }}>
          {about || 'The person on record'}
        </Link>
      ) : (
        about
      ),
    ],
  ];
  if (subject.unnamed) facts.push(['Not named to them', subject.why]);
  const told = [
    subject.unnamed ? '' : about,
    subject.born && `born ${subject.born}`,
    subject.address,
    subject.needs,
  ].filter(Boolean);
  return [...facts, ['Told of them', told.join('; ') || 'Nothing beside what follows']];
}
