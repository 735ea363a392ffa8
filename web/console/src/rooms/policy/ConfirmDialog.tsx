import { Button } from '@mantine/core';
import { DialogForm } from '../../ui/DialogForm';

interface Props {
  title: string;
  words: string;
  yes: string;
  opened: boolean;
  close: () => void;
  confirm: () => void;
}

/** A question before something that was typed is lost. */
export function ConfirmDialog({ title, words, yes, opened, close, confirm }: Props) {
  const submit = () => {
    close();
    confirm();
  };
  return (
    <DialogForm {...{ title, opened, close, submit }}>
      <p>{words}</p>
      <div style={{ display: 'flex', gap: 8 }}>
        <Button type="submit" data-autofocus>
          {yes}
        </Button>
        <Button variant="default" onClick={close}>
          Leave it as it is
        </Button>
      </div>
    </DialogForm>
  );
}
