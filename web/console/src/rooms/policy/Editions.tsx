import { useDisclosure } from '@mantine/hooks';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useCommands } from '../../ui/keys/use-commands';
import { Pane } from '../../ui/Pane';
import { ConfirmDialog } from './ConfirmDialog';
import { EditionTable } from './EditionTable';
import { EditionView } from './EditionView';
import { editionQuery, editionsQuery, sourceQuery } from './editions';
import classes from './PackEditor.module.css';
import { usePackDraft } from './use-pack-draft';

interface Props {
  chosen: string | undefined;
  choose: (number: string) => void;
  /** Goes to the editor. */
  edit: () => void;
}

/** Every edition of the force's policy: who made it, when and why, and what it said. */
export function Editions({ chosen, choose, edit }: Props) {
  const { data } = useSuspenseQuery(editionsQuery);
  const source = useSuspenseQuery(sourceQuery).data;
  const draft = usePackDraft(source);
  const [asking, dialog] = useDisclosure(false);
  const editions = data.editions ?? [];
  const number = Number(chosen ?? data.inForce);
  const known = number === 0 || editions.some((e) => e.number === number);
  const shown = useQuery({ ...editionQuery(number), enabled: known });
  const load = () => {
    if (!shown.data) return;
    draft.begin(shown.data.yaml);
    edit();
  };
  const start = {
    id: 'edition-start',
    label: 'Start from this one',
    group: 'Editions',
    keys: 'Alt+B',
    bar: 5,
    when: () => shown.data !== undefined,
    run: () => (draft.changed ? dialog.open() : load()),
  };
  useCommands([start]);
  return (
    <div className={classes.screen} style={{ gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' }}>
      <Pane title="Editions" aside={`${editions.length} published`} bare>
        <EditionTable editions={editions} inForce={data.inForce} chosen={number} choose={choose} />
      </Pane>
      <EditionView
        number={number}
        edition={editions.find((e) => e.number === number)}
        source={shown.data}
        problem={shown.error}
        start={start}
      />
      <ConfirmDialog
        title="Start from this edition"
        words="You have changed the file and not published it. What you changed is lost when you start from another edition."
        yes="Start from this one"
        opened={asking}
        close={dialog.close}
        confirm={load}
      />
    </div>
  );
}
