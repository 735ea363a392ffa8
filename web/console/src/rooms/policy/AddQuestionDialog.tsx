import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Question } from '../../api/records';
import { Choices } from '../../ui/Choices';
import { DialogForm } from '../../ui/DialogForm';
import { codeFrom } from './questionset';
import { kinds } from './words';

interface Props {
  taken: string[];
  opened: boolean;
  close: () => void;
  add: (question: Question) => void;
}

/** A further question: its words and how it is answered; the rest is filled in afterwards. */
export function AddQuestionDialog({ taken, opened, close, add }: Props) {
  const [text, setText] = useState('');
  const [kind, setKind] = useState('yesno');
  const submit = () => {
    if (text.trim() === '') return;
    const question: Question = { code: codeFrom(text, taken), text: text.trim(), kind, required: false };
    setText('');
    close();
    add(kind === 'choice' ? { ...question, choices: [] } : question);
  };
  return (
    <DialogForm {...{ opened, close, submit }} title="Add a question" size="lg">
      <Textarea
        label="The question, as it is said aloud"
        data-autofocus
        required
        withAsterisk={false}
        autosize
        minRows={1}
        value={text}
        onChange={(e) => setText(e.currentTarget.value)}
        onKeyDown={(e) => {
          if (e.key !== 'Enter' || e.shiftKey || e.ctrlKey) return;
          e.preventDefault();
          submit();
        }}
      />
      <Choices
        legend="Answered"
        options={kinds.map(({ value, label }) => ({ code: value, label }))}
        value={kind}
        onChange={setKind}
      />
      <Button type="submit" disabled={text.trim() === ''}>
        Add it at the end
      </Button>
    </DialogForm>
  );
}
