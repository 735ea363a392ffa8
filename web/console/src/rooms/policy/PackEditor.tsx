import { useDisclosure } from '@mantine/hooks';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Do } from '../../ui/Do';
import type { Command } from '../../ui/keys/registry';
import { useCommands } from '../../ui/keys/use-commands';
import { Pane } from '../../ui/Pane';
import { Saved } from '../../ui/Saved';
import { Changes } from './Changes';
import { ConfirmDialog } from './ConfirmDialog';
import { type PolicyCheck, sourceQuery, useCheck, usePublish } from './editions';
import { type Finding, lineAt, lineSpan } from './findings';
import classes from './PackEditor.module.css';
import { PackVerdict } from './PackVerdict';
import { PublishDialog } from './PublishDialog';
import { StaleNote } from './StaleNote';
import { usePackDraft } from './use-pack-draft';

/** The force's own file as a text, with the server's word on it beside it. */
export function PackEditor() {
  const source = useSuspenseQuery(sourceQuery).data;
  const draft = usePackDraft(source);
  const check = useCheck();
  const publish = usePublish();
  const [found, setFound] = useState<{ yaml: string; check: PolicyCheck }>();
  const [line, setLine] = useState(1);
  const [publishing, publishDialog] = useDisclosure(false);
  const [dropping, dropDialog] = useDisclosure(false);
  const text = useRef<HTMLTextAreaElement>(null);
  const verdict = useRef<HTMLDivElement>(null);
  const { yaml, changed } = draft;
  const lines = yaml.split('\n').length;

  const look = async () => {
    const said = await check.run(yaml);
    if (said) setFound({ yaml, check: said });
    verdict.current?.focus();
    return said;
  };
  const goTo = ({ line: at }: Finding) => {
    const area = text.current;
    if (!area) return;
    const [start, end] = lineSpan(yaml, at);
    area.focus();
    area.setSelectionRange(start, end);
    area.scrollTop = Math.max(0, (at - 6) * (area.scrollHeight / lines));
  };
  const again = () => {
    draft.finished();
    setFound(undefined);
  };
  const group = 'Whole pack';
  const commands = {
    check: {
      id: 'pack-check',
      label: 'Check',
      group,
      keys: 'Alt+C',
      bar: 5,
      when: () => !check.busy,
      run: () => void look(),
    },
    publish: {
      id: 'pack-publish',
      label: 'Publish',
      group,
      keys: 'Ctrl+S',
      bar: 6,
      when: () => changed && !check.busy,
      // What was checked before other words were typed says nothing of them.
      run: () =>
        void look().then((said) => said && (said.findings ?? []).length === 0 && publishDialog.open()),
    },
    drop: {
      id: 'pack-drop',
      label: 'Begin again',
      group,
      keys: 'Alt+B',
      when: () => changed,
      run: dropDialog.open,
    },
  } satisfies Record<string, Command>;
  useCommands([
    ...Object.values(commands),
    {
      id: 'pack-text',
      label: 'Go to the text',
      group,
      keys: 'Alt+T',
      quiet: true,
      run: () => text.current?.focus(),
    },
  ]);
  return (
    <div className={classes.screen}>
      <Pane
        title="The force’s own file"
        aside={`${changed ? 'changed, not published' : `edition ${source.number}`} · line ${Math.min(line, lines)} of ${lines}`}
        bare
      >
        <div className={classes.editor}>
          <div className={classes.tools}>
            <Do command={commands.check} size="compact-sm" variant="default" loading={check.busy} />
            <Do command={commands.publish} size="compact-sm" />
            <Do command={commands.drop} size="compact-sm" variant="default" />
            <Saved saving={draft.saving} />
          </div>
          <StaleNote base={draft.base} newest={source.newest} keep={draft.rebase} drop={again} />
          <textarea
            ref={text}
            className={classes.text}
            aria-label="The force’s own file"
            spellCheck={false}
            wrap="off"
            value={yaml}
            onChange={(e) => draft.type(e.currentTarget.value)}
            onSelect={(e) => setLine(lineAt(yaml, e.currentTarget.selectionStart))}
          />
        </div>
      </Pane>
      <Pane title="What was found">
        <PackVerdict
          box={verdict}
          check={found?.check}
          old={found !== undefined && found.yaml !== yaml}
          problem={check.problem}
          again={check.again}
          go={goTo}
        />
      </Pane>
      <PublishDialog
        title="Publish the force’s file"
        opened={publishing}
        close={publishDialog.close}
        publish={publish}
        with={(note) => ({ yaml, note, base: draft.base })}
        published={again}
      >
        <Changes changes={found?.check.changes ?? []} />
      </PublishDialog>
      <ConfirmDialog
        title="Begin again with what is in force"
        words="What you changed in this file and did not publish is lost."
        yes="Begin again"
        opened={dropping}
        close={dropDialog.close}
        confirm={again}
      />
    </div>
  );
}
