import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, useEffect, useRef } from 'react';
import { keys } from '../../api/keys';
import { usePolicy } from '../../api/policy';
import type { IncidentType } from '../../api/records';
import { Loading } from '../../ui/Loading';
import { type PolicySource, sourceQuery } from './editions';
import classes from './QuestionSets.module.css';
import { SetEditor } from './SetEditor';
import { TypeList } from './TypeList';

interface Props {
  chosen: string | undefined;
  choose: (type: string) => void;
}

/** What is asked and advised for each type of incident, and the form that comes of it. */
export function QuestionSets({ chosen, choose }: Props) {
  const queries = useQueryClient();
  const policy = usePolicy();
  const source = useSuspenseQuery(sourceQuery).data;
  // A change is begun on what is in force: the pack and the number of its edition must belong together.
  const together = policy.pack.version === source.version;
  useEffect(() => {
    if (together) return;
    void queries.invalidateQueries({ queryKey: keys.policy });
    void queries.invalidateQueries({ queryKey: keys.editions });
  }, [together, queries]);
  // While one of the two is still being fetched, the editor stays with the pair before.
  const pair = useRef<{ types: IncidentType[]; source: PolicySource }>(undefined);
  if (together) pair.current = { types: policy.types, source };
  if (!pair.current) return <Loading what="The newest edition" />;
  const { types } = pair.current;
  const type = types.find((t) => t.code === chosen) ?? types[0];
  return (
    <div className={classes.screen}>
      <TypeList types={types} chosen={type?.code} choose={choose} />
      {type && (
        <Suspense key={type.code} fallback={<Loading what={type.label} />}>
          <SetEditor type={type} source={pair.current.source} />
        </Suspense>
      )}
    </div>
  );
}
