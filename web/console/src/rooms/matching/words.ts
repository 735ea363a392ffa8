import { tidy } from '../person/words';
import type { MatchingBin, MatchingLearning, MatchingModel, MatchingState } from './shapes';

/** A share as "62.3 %"; the figures of this screen are compared to the tenth. */
export function tenths(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

/** "0.62 for each caller", "1 for every 3,400 callers". */
export function perCallWords(perCall: number): string {
  if (perCall >= 0.1) return `${tidy(Math.round(perCall * 100) / 100)} for each caller`;
  return perCall > 0 ? `1 for every ${tidy(1 / perCall)} callers` : 'none';
}

export function memoryWords(bytes: number): string {
  const mega = bytes / 1_048_576;
  return mega >= 1024 ? `${(mega / 1024).toFixed(1)} GB` : `${Math.round(mega)} MB`;
}

/** What became of a model, in words. */
export function fate(m: MatchingModel, live: MatchingModel): string {
  if (m.number === live.number) return 'in use';
  if (m.setAside) return 'set aside: of an older program';
  return m.liveSince ? 'was in use' : 'refused';
}

const verdicts = {
  'taken-over': 'New weights were taken over.',
  refused: 'New weights were refused; the former stay in use.',
  unchanged: 'Nothing new was learned.',
  'too-few': 'There was too little to learn from.',
  failed: 'Learning failed; the former weights stay in use.',
};

/** What came of the last attempt to learn. */
export function verdictWords({ last }: MatchingLearning): string {
  return last ? `${verdicts[last.verdict]} ${last.says}` : 'Nothing was tried since Bluelamp was started.';
}

/** "All 373 stored scores come out the same." */
export function replayWords({ of, reproduced, differs, noModel }: MatchingState['replay']): string {
  if (of === 0) return 'No decision was made on a suggestion yet.';
  if (reproduced === of) return `All ${of} stored scores come out the same when computed again.`;
  const missing = noModel > 0 ? `; of ${noModel} the model is not kept here` : '';
  return `${reproduced} of ${of} stored scores come out the same; ${differs} do not${missing}.`;
}

/** The bins in which something was decided. */
export function filled(bins: MatchingBin[]): MatchingBin[] {
  return bins.filter((b) => b.decided > 0);
}

/** What the plot shows, for those who do not see it. */
export function calibrationWords(bins: MatchingBin[]): string {
  const told = filled(bins);
  if (told.length === 0) return 'Nobody has decided on a suggestion yet.';
  const points = told.map(
    (b) => `stated ${tenths(b.stated)}, confirmed ${tenths(b.confirmed)} of ${b.decided}`,
  );
  return `Share stated against share confirmed: ${points.join('; ')}.`;
}
