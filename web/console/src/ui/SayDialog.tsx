import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Act } from '../api/act';
import { DialogForm } from './DialogForm';
import { ProblemNote } from './ProblemNote';

/** What was chosen, named and written; parts that are not asked for stay empty. */
export interface Said {
  choice: string;
  who: string;
  words: string;
}

interface Asked {
  label: string;
  /** The server's name of the field, to show a refusal beside it. */
  field: string;
  description?: string;
}

interface Props {
  title: string;
  opened: boolean;
  close: () => void;
  button: string;
  choice?: Asked & { options: readonly { code: string; label: string }[] };
  who?: Asked;
  words?: Asked;
  act: Act<Said, unknown>;
  children?: ReactNode;
}

const blank: Said = { choice: '', who: '', words: '' };

/** One thing that is said about a record: a choice, a name and words, as far as they are asked for. */
export function SayDialog({ title, opened, close, button, choice, who, words, act, children }: Props) {
  const [said, setSaid] = useState(blank);
  const submit = async () => {
    if ((await act.run(said)) === undefined) return;
    setSaid(blank);
    close();
  };
  const fields = [choice, who, words].map((asked) => asked?.field);
  const named = act.problem?.field !== undefined && fields.includes(act.problem.field);
  const error = (asked: Asked) => (act.problem?.field === asked.field ? act.problem.detail : undefined);
  return (
    <DialogForm title={title} opened={opened} close={close} submit={() => void submit()}>
      {children}
      {choice && (
        <NativeSelect
          label={choice.label}
          description={choice.description}
          data-autofocus
          data={[
            { value: '', label: 'Choose' },
            ...choice.options.map((o) => ({ value: o.code, label: o.label })),
          ]}
          value={said.choice}
          error={error(choice)}
          onChange={(e) => setSaid({ ...said, choice: e.currentTarget.value })}
        />
      )}
      {who && (
        <TextInput
          label={who.label}
          description={who.description}
          autoComplete="off"
          data-autofocus={!choice || undefined}
          value={said.who}
          error={error(who)}
          onChange={(e) => setSaid({ ...said, who: e.currentTarget.value })}
        />
      )}
      {words && (
        <Textarea
          label={words.label}
          description={words.description}
          autosize
          minRows={3}
          data-autofocus={(!choice && !who) || undefined}
          value={said.words}
          error={error(words)}
          onChange={(e) => setSaid({ ...said, words: e.currentTarget.value })}
        />
      )}
      <ProblemNote problem={named ? null : act.problem} again={act.again} />
      <Button type="submit" loading={act.busy} disabled={choice && said.choice === ''}>
        {button}
      </Button>
    </DialogForm>
  );
}
