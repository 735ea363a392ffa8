import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Pattern } from '../../api/records';
import { Do } from '../../ui/Do';
import { useCommands } from '../../ui/keys/use-commands';
import { EvidenceDialog } from './EvidenceDialog';
import { FlagMarks } from './FlagMarks';
import classes from './PictureStrip.module.css';
import { pictureQuery } from './people';
import { Unknown } from './Unknown';
import { safeWords, stands } from './words';

const most = 2;

/** Always in sight under the call: what the history shows when looked at together, what stands on the caller, and how
    they may safely be reached. It raises attention and decides nothing. */
export function PictureStrip({ contact }: { contact: string }) {
  const asked = useQuery({ ...pictureQuery(contact), placeholderData: (before) => before });
  const picture = asked.data;
  const [shown, setShown] = useState(false);
  const patterns = picture?.patterns ?? [];
  const evidence = {
    id: 'evidence',
    label: 'Evidence',
    group: 'Who is it?',
    keys: 'Alt+E',
    when: () => patterns.length > 0,
    run: () => setShown(true),
  };
  useCommands([evidence]);
  if (asked.error && !picture) return <Unknown asked={asked} what="What is known of the caller" />;
  if (!picture || !stands(picture)) return null;
  const rest = patterns.length - most;
  return (
    <section aria-label="Patterns and flags" className={classes.strip}>
      {patterns.length > 0 && (
        <div className={classes.row}>
          <ul className={classes.patterns}>
            {patterns.slice(0, most).map((pattern) => (
              <PatternLine key={pattern.code} pattern={pattern} />
            ))}
          </ul>
          <div className={classes.more}>
            {rest > 0 && <span className="soft">{rest} more</span>}
            <Do command={evidence} variant="default" size="compact-sm" />
          </div>
        </div>
      )}
      {picture.closed && (
        <p className={classes.standing}>
          <strong>The caller's record is restricted.</strong> Ask a supervisor to look at it with you.
        </p>
      )}
      {(picture.safeContact || picture.flags.length > 0) && (
        <div className={classes.standing}>
          <FlagMarks flags={picture.flags} />
          {picture.safeContact && (
            <p className={classes.safe}>
              <strong>Safe contact:</strong> {safeWords(picture.safeContact)}
            </p>
          )}
        </div>
      )}
      <EvidenceDialog patterns={patterns} opened={shown} close={() => setShown(false)} />
    </section>
  );
}

const tones: Record<string, [string, string]> = {
  danger: ['M6 0.8h8l5.2 5.2v8L14 19.2H6L0.8 14V6z', 'Danger'],
  warning: ['M10 0.8L19.2 10 10 19.2 0.8 10z', 'Warning'],
  notice: ['M1.5 1.5h17v17h-17z', 'Notice'],
};

/** One pattern: its tone as a sign and a word, and the sentence. */
export function PatternLine({ pattern }: { pattern: Pattern }) {
  const [outline, word] = tones[pattern.tone] ?? tones.notice ?? ['', ''];
  return (
    <li className={classes.pattern} data-tone={pattern.tone}>
      <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
        <path d={outline} />
        <text x="10" y="14.6" textAnchor="middle">
          !
        </text>
      </svg>
      <span>
        <strong>{word}:</strong> {pattern.sentence}
      </span>
    </li>
  );
}
