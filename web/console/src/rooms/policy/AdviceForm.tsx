import { NativeSelect, Textarea } from '@mantine/core';
import type { AdviceLine } from './questionset';
import { adviceKinds } from './words';

interface Props {
  line: AdviceLine;
  put: (line: AdviceLine) => void;
}

/** One sentence that the handler can say to the caller. */
export function AdviceForm({ line, put }: Props) {
  return (
    <>
      <Textarea
        id="edit-first"
        label="The advice, as it is said aloud"
        autosize
        minRows={2}
        maxRows={5}
        value={line.text}
        onChange={(e) => put({ ...line, text: e.currentTarget.value })}
      />
      <NativeSelect
        label="What it is for"
        data={adviceKinds}
        value={line.kind}
        onChange={(e) => put({ ...line, kind: e.currentTarget.value })}
      />
    </>
  );
}
