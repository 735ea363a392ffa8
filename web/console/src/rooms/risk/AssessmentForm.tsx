import { Textarea } from '@mantine/core';
import { usePolicy } from '../../api/policy';
import type { IncidentType, Proposal, Question, RiskModel } from '../../api/records';
import type { Saving } from '../../ui/autosave';
import { Choices } from '../../ui/Choices';
import { Saved } from '../../ui/Saved';
import { Advice } from './Advice';
import classes from './AssessmentForm.module.css';
import { differences, type Said } from './compared';
import { ElementRow } from './ElementRow';
import { type Assessing, inputId, scaleOf } from './missing';
import { Questions } from './Questions';
import { ToDo } from './ToDo';
import { Unnamed } from './Unnamed';
import { Was } from './Was';

interface Props {
  given: Assessing;
  set: (part: Partial<Assessing>) => void;
  type: IncidentType | undefined;
  model: RiskModel | undefined;
  questions: Question[];
  /** Refusals of the server by field. */
  errors: Record<string, string>;
  proposal: Proposal | undefined;
  saving?: Saving;
  /** The assessment before: what is changed against it is marked, with what it said. */
  before?: Said;
  /** The contact in hand: what the rules ask to be done is ticked off with it. */
  contact?: string;
}

const owes = (proposal: Proposal | undefined, field: string) =>
  (proposal?.owing ?? []).some((one) => one.field === field);

/** The questions of the type, the elements of its risk model, the risk as a whole, and the rationale. */
export function AssessmentForm(props: Props) {
  const { given, set, type, model, questions, errors, proposal, saving, before, contact } = props;
  const policy = usePolicy();
  const was = new Map(
    before ? differences(before, given, policy).map((d) => [d.field, d.before] as const) : [],
  );
  return (
    <section aria-label="Risk assessment" className={classes.form}>
      {type && (
        <>
          <h2 className={classes.heading}>Ask: {type.label}</h2>
          <Questions
            questions={questions}
            answers={given.answers}
            answer={(code, value) => set({ answers: { ...given.answers, [code]: value } })}
            errors={errors}
            was={was}
          />
          <Advice type={type} given={given.advice} set={(advice) => set({ advice })} error={errors.advice} />
        </>
      )}
      <div className={classes.head}>
        <h2 className={classes.heading}>{model?.label}</h2>
        {saving && <Saved saving={saving} />}
      </div>
      <Elements {...props} was={was} />
      {(given.unnamed !== '' || owes(proposal, 'unnamed')) && (
        <Unnamed value={given.unnamed} set={(unnamed) => set({ unnamed })} error={errors.unnamed} />
      )}
      <Whole {...props} was={was} />
      <Textarea
        id={inputId('rationale')}
        label="Rationale"
        description="Why the risk is as you say, in your own words"
        required
        withAsterisk={false}
        autosize
        minRows={2}
        maxRows={8}
        value={given.rationale}
        error={errors.rationale}
        onChange={(e) => set({ rationale: e.currentTarget.value })}
      />
      {contact && <ToDo contact={contact} proposed={proposal?.actions ?? []} />}
    </section>
  );
}

type Marked = Props & { was: Map<string, string> };

function Elements({ given, set, model, errors, was }: Marked) {
  const { pack } = usePolicy();
  return (
    <div>
      {(model?.elements ?? []).map((element) => (
        <ElementRow
          key={element.code}
          element={element}
          scale={scaleOf(element, pack)}
          level={given.levels[element.code] ?? ''}
          note={given.notes[element.code] ?? ''}
          setLevel={(level) => set({ levels: { ...given.levels, [element.code]: level } })}
          setNote={(note) => set({ notes: { ...given.notes, [element.code]: note } })}
          error={errors[`levels.${element.code}`] ?? errors[`notes.${element.code}`]}
          was={{ level: was.get(`levels.${element.code}`), note: was.get(`notes.${element.code}`) }}
        />
      ))}
    </div>
  );
}

/** The judgement of the whole, beside what the rules propose. The rules advise; this is the handler's own. */
function Whole({ given, set, errors, proposal, was }: Marked) {
  const policy = usePolicy();
  const proposed = proposal?.risk ?? '';
  return (
    <div>
      <Choices
        id={inputId('risk')}
        legend={
          proposed
            ? `The risk as a whole (proposed: ${policy.level(proposed)?.label ?? proposed})`
            : 'The risk as a whole'
        }
        required
        options={(policy.pack.riskLevels ?? []).map(({ code, label, tone, meaning }) => ({
          code,
          label,
          tone,
          hint: meaning,
        }))}
        value={given.risk}
        onChange={(risk) => set({ risk })}
        onPicked={() => document.getElementById(inputId('rationale'))?.focus()}
        error={errors.risk}
      />
      <Was value={was.get('risk')} />
      {given.risk !== '' && policy.graver(proposed, given.risk) && (
        <p className={classes.differs}>You judge it calmer than proposed. The rationale must say why.</p>
      )}
    </div>
  );
}
