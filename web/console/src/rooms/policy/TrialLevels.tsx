import { NativeSelect } from '@mantine/core';
import { usePolicy } from '../../api/policy';
import type { RiskModel } from '../../api/records';
import { inputId, scaleOf } from '../risk/missing';
import classes from './TryRules.module.css';

interface Props {
  model: RiskModel;
  levels: Record<string, string>;
  set: (element: string, value: string) => void;
  errors: Record<string, string>;
}

/** How grave each element of the type's model is. Elements of words alone are left out: no rule reads them. */
export function TrialLevels({ model, levels, set, errors }: Props) {
  const { pack } = usePolicy();
  const graded = (model.elements ?? []).flatMap((element) => {
    const scale = scaleOf(element, pack);
    return scale.length > 0 ? [{ element, scale }] : [];
  });
  if (graded.length === 0) return null;
  return (
    <>
      <h3 className={classes.heading}>{model.label}</h3>
      <div className={classes.levels}>
        {graded.map(({ element, scale }) => (
          <NativeSelect
            key={element.code}
            id={inputId(`levels.${element.code}`)}
            label={element.label}
            data={[
              { value: '', label: 'Not said' },
              ...scale.map((s) => ({ value: s.code, label: s.label })),
            ]}
            value={scale.some((s) => s.code === levels[element.code]) ? levels[element.code] : ''}
            error={errors[`levels.${element.code}`]}
            onChange={(e) => set(element.code, e.currentTarget.value)}
          />
        ))}
      </div>
    </>
  );
}
