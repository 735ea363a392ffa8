import { useDisclosure } from '@mantine/hooks';
import { useRef, useState } from 'react';
import type { IncidentType, Question } from '../../api/records';
import { Do } from '../../ui/Do';
import { Pane } from '../../ui/Pane';
import { Saved } from '../../ui/Saved';
import { AddQuestionDialog } from './AddQuestionDialog';
import { ConfirmDialog } from './ConfirmDialog';
import { type PolicySource, usePublishQuestions } from './editions';
import { about, type Finding } from './findings';
import { LineChanges } from './LineChanges';
import { LineForm } from './LineForm';
import { PublishDialog } from './PublishDialog';
import { asType, questionId, sent, withMoved } from './questionset';
import classes from './SetEditor.module.css';
import { SetList } from './SetList';
import { SetPreview } from './SetPreview';
import { StaleNote } from './StaleNote';
import { useQuestionSet } from './use-question-set';
import { useSetCommands } from './use-set-commands';
import { Verdict } from './Verdict';

/** The questions and advice of one type: a list, the fields of the chosen line, what the server says, and the form itself. */
export function SetEditor({ type, source }: { type: IncidentType; source: PolicySource }) {
  const state = useQuestionSet(type, source);
  const { set, put } = state;
  const publish = usePublishQuestions();
  const [selected, setSelected] = useState<string>();
  const [adding, addDialog] = useDisclosure(false);
  const [saving, saveDialog] = useDisclosure(false);
  const [dropping, dropDialog] = useDisclosure(false);
  const verdict = useRef<HTMLDivElement>(null);
  const ids = [...set.questions.map((q) => questionId(q.code)), ...set.advice.map((a) => a.id)];
  const chosen = selected && ids.includes(selected) ? selected : undefined;
  const findings = state.preview?.findings ?? [];

  const fields = () => window.setTimeout(() => document.getElementById('edit-first')?.focus());
  const row = () => document.querySelector<HTMLElement>('#policy-lines [data-row][tabindex="0"]')?.focus();
  const choose = (id: string) => {
    setSelected(id);
    fields();
  };
  const add = (question: Question) => {
    put({ ...set, questions: [...set.questions, question] });
    choose(questionId(question.code));
  };
  const advise = () => {
    const id = `advice-new-${set.advice.length}-${Date.now()}`;
    put({ ...set, advice: [...set.advice, { id, kind: 'safeguarding', text: '' }] });
    choose(id);
  };
  const takeOut = () => {
    if (!chosen) return;
    const gone = set.gone.includes(chosen) ? set.gone.filter((id) => id !== chosen) : [...set.gone, chosen];
    put({ ...set, gone });
  };
  const where = (finding: Finding) => {
    const id = about(finding, set);
    const question = set.questions.find((q) => questionId(q.code) === id);
    return question?.text ?? set.advice.find((a) => a.id === id)?.text ?? '';
  };
  const { drop, ...commands } = useSetCommands({
    selected: chosen !== undefined,
    gone: chosen !== undefined && set.gone.includes(chosen),
    changed: state.changed,
    sound: state.preview !== undefined && !state.checking && findings.length === 0,
    add: addDialog.open,
    advise,
    move: (by) => chosen && put(withMoved(set, chosen, by)),
    takeOut,
    check: () => {
      void state.check();
      verdict.current?.focus();
    },
    save: saveDialog.open,
    drop: dropDialog.open,
    list: row,
    fields,
    preview: () => document.querySelector<HTMLElement>('#policy-preview input')?.focus(),
  });
  return (
    <>
      <Pane
        title={type.label}
        aside={state.changed ? 'changed, not published' : `edition ${source.number}`}
        tools={
          <>
            <Saved saving={state.saving} />
            {state.changed && <Do command={drop} size="compact-sm" variant="default" />}
          </>
        }
        bare
      >
        <div className={classes.head}>
          <div className={classes.tools}>
            {Object.values(commands).map((command) => (
              <Do
                key={command.id}
                command={command}
                size="compact-sm"
                variant={command.id === 'set-save' ? 'filled' : 'default'}
              />
            ))}
          </div>
          <StaleNote base={set.base} newest={source.newest} keep={state.rebase} drop={state.finished} />
          <Verdict state={state} box={verdict} where={where} go={(finding) => choose(about(finding, set))} />
        </div>
        <div className={classes.body}>
          <SetList
            set={set}
            national={state.national}
            wrong={new Set(findings.map((f) => about(f, set)))}
            selected={chosen}
            select={setSelected}
            open={fields}
          />
          {chosen && (
            <LineForm
              id={chosen}
              {...{ set, put }}
              national={state.national.has(chosen)}
              findings={findings.filter((f) => about(f, set) === chosen)}
            />
          )}
        </div>
      </Pane>
      <SetPreview type={asType(type, set)} />
      <AddQuestionDialog
        taken={set.questions.map((q) => q.code)}
        opened={adding}
        close={addDialog.close}
        add={add}
      />
      <PublishDialog
        title={`Publish the questions of ${type.label}`}
        opened={saving}
        close={saveDialog.close}
        publish={publish}
        with={(note) => ({ ...sent(type.code, set), note })}
        published={() => {
          state.finished();
          setSelected(undefined);
          window.setTimeout(row, 500); // the dialog has given the focus back by then
        }}
      >
        <LineChanges changes={state.changes} />
      </PublishDialog>
      <ConfirmDialog
        title={`Begin again with ${type.label}`}
        words="What you changed here and did not publish is lost."
        yes="Begin again"
        opened={dropping}
        close={dropDialog.close}
        confirm={state.finished}
      />
    </>
  );
}
