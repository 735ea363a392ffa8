import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Candidate, Contact, ContactSummary, PeopleFound } from '../../api/records';
import { Do } from '../../ui/Do';
import { useCommands } from '../../ui/keys/use-commands';
import { Pane } from '../../ui/Pane';
import { ProblemNote } from '../../ui/ProblemNote';
import { AtThisAddress } from './AtThisAddress';
import { CallerBackground } from './CallerBackground';
import { CandidateCard } from './CandidateCard';
import { FoundNotes } from './FoundNotes';
import { JoinDialog } from './JoinDialog';
import { pictureQuery } from './people';
import { ReasonDialog } from './ReasonDialog';
import { RejectDialog } from './RejectDialog';
import { RuledOut } from './RuledOut';
import type { Seeker } from './seeker';
import { Unknown } from './Unknown';
import { useDecide } from './use-decide';
import { useSought } from './use-seeker';
import { whoCommands } from './use-who-commands';
import classes from './WhoIsIt.module.css';
import { announcement } from './words';

interface Props {
  /** The contact that rings or is in hand. */
  contact: ContactSummary;
  /** The same once it is in hand, with what was written on it. */
  inHand: Contact | undefined;
  seeker: Seeker;
  /** The person whose card is open. */
  opened: string | null;
  open: (person: string | null) => void;
}

const restMs = 900; // a screen reader is told when the typing rests

/** Who this may be: from the number alone while it rings, then at every keystroke. People decide; it only advises. */
export function WhoIsIt({ contact, inHand, seeker, opened, open }: Props) {
  const { found, problem } = useSought(seeker);
  const deciding = useDecide(contact.id, seeker);
  const [rejecting, setRejecting] = useState<Candidate | null>(null);
  const [joining, setJoining] = useState<Candidate | null>(null);
  const pictured = useQuery({ ...pictureQuery(contact.id), placeholderData: (before) => before });
  const picture = pictured.data;
  useEffect(() => {
    // While it rings there is only the number; the form asks for itself once it is there.
    if (seeker.last === null && contact.number) seeker.seek({ contact: contact.id, limit: 5 });
  }, [seeker, contact.id, contact.number]);

  const confirmed = confirmedOf(inHand, found);
  const candidates = inOrder(found, confirmed?.person);
  const card = candidates.find((c) => c.person === opened);
  const toggle = (person: string) => open(opened === person ? null : person);
  const { open: keys, decisions } = whoCommands({
    candidates,
    opened: card,
    toggle,
    contact: inHand,
    confirmed,
    ruledOut: picture?.ruledOut ?? [],
    deciding,
    reject: () => setRejecting(card ?? null),
    join: () => setJoining(card ?? null),
    shut: () => open(null),
  });
  useCommands([...keys, ...Object.values(decisions)]);

  return (
    <Pane
      title="Who is it?"
      aside={
        confirmed
          ? 'confirmed'
          : found && !found.loading
            ? `${found.people.toLocaleString('en-GB')} on file`
            : ''
      }
      tools={confirmed && <Do command={decisions.takeBack} variant="default" size="compact-xs" />}
      className={`${classes.who} ${contact.incidents.length > 0 && opened === null ? classes.quiet : ''}`}
    >
      <div className={classes.list}>
        <Announcer found={found} />
        {found?.number?.says && (
          <p className={classes.number} data-evidence={found.number.evidence}>
            <strong>{found.number.label || 'The number'}:</strong> {found.number.says}
          </p>
        )}
        {found?.number?.noCallBack && (
          <p className={classes.number} data-evidence="none">
            <strong>Do not ring this number back.</strong>
          </p>
        )}
        <RuledOut
          people={picture?.ruledOut ?? []}
          busy={deciding.busy}
          takeBack={
            inHand && ((person) => void deciding.decide({ advice: '', ...person }, 'unsure', 'Taken back'))
          }
          command={confirmed ? undefined : decisions.takeBack}
        />
        {candidates.length > 0 && (
          <ol className={classes.cards} aria-label="People who it may be">
            {candidates.map((candidate, at) => (
              <CandidateCard
                key={candidate.person}
                candidate={candidate}
                place={at + 1}
                expanded={candidate.person === opened}
                brief={confirmed ? candidate.person !== confirmed.person : at > 1 && candidate.share < 0.1}
                toggle={() => toggle(candidate.person)}
              >
                {inHand && (
                  <div className={classes.buttons}>
                    {candidate.person !== confirmed?.person && (
                      <Do command={decisions.confirm} size="compact-xs" />
                    )}
                    {confirmed && candidate.person !== confirmed.person && (
                      <Do command={decisions.join} size="compact-xs" variant="default" />
                    )}
                    <Do command={decisions.reject} size="compact-xs" variant="default" />
                    <Do command={decisions.unsure} size="compact-xs" variant="default" />
                  </div>
                )}
              </CandidateCard>
            ))}
          </ol>
        )}
        <Rest found={found} asked={seeker.last !== null} />
        <Unknown asked={pictured} what="What is known of caller and address" />
        <ProblemNote problem={deciding.wantsReason ? null : deciding.problem} again={deciding.again} />
        {problem && problem.code !== 'person.nothing-asked' && (
          <ProblemNote problem={problem} again={() => seeker.again()} />
        )}
        {picture && (picture.person || picture.closed) && (
          <CallerBackground
            picture={picture}
            listed={[
              ...candidates.map((c) => c.person),
              ...(picture.place?.people ?? []).map((p) => p.person),
            ]}
          />
        )}
        {picture?.place && <AtThisAddress place={picture.place} />}
      </div>
      <RejectDialog
        name={rejecting?.name ?? null}
        close={() => setRejecting(null)}
        choose={(reason) => {
          if (rejecting) void deciding.decide(rejecting, 'different', reason);
          open(null);
        }}
      />
      <JoinDialog
        one={confirmed}
        other={joining}
        close={() => setJoining(null)}
        done={() => seeker.again()}
      />
      <ReasonDialog
        problem={deciding.wantsReason ? deciding.problem : null}
        busy={deciding.busy}
        close={deciding.clear}
        give={deciding.because}
      />
    </Pane>
  );
}

/** The person whom people confirmed to be the caller, by the name on record rather than as it was heard. */
function confirmedOf(
  contact: Contact | undefined,
  found: PeopleFound | null,
): Pick<Candidate, 'person' | 'name'> | undefined {
  const caller = contact?.caller;
  if (!caller) return undefined;
  const said = contact.decisions.find((d) => d.person === caller.person);
  const onRecord = found?.candidates.find((c) => c.person === caller.person);
  return said?.verdict === 'same'
    ? { person: caller.person, name: onRecord?.name ?? caller.name }
    : undefined;
}

/** Whoever was confirmed first, the rest as likely as they are. */
function inOrder(found: PeopleFound | null, confirmed: string | undefined): Candidate[] {
  const all = found?.candidates ?? [];
  return [...all.filter((c) => c.person === confirmed), ...all.filter((c) => c.person !== confirmed)];
}

/** How likely it is that nobody on file is the caller, and what could not be used. */
function Rest({ found, asked }: { found: PeopleFound | null; asked: boolean }) {
  if (!asked) {
    return <p className="soft">There is no number to go by. Type a name, an age or an address.</p>;
  }
  return found && <FoundNotes found={found} />;
}

function Announcer({ found }: { found: PeopleFound | null }) {
  const [settled] = useDebouncedValue(announcement(found), restMs);
  return (
    <p role="status" className="unseen">
      {settled}
    </p>
  );
}
