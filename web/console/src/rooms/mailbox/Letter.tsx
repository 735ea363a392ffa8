import type { MailboxMessage } from '../../api/records';
import { when } from '../../ui/clock';
import { FactList } from '../../ui/FactList';
import { Pane } from '../../ui/Pane';
import classes from './Letter.module.css';
import { pieces } from './pieces';

/** One message as the partner reads it. Its link is one like any other: it opens the page afresh, as from a mail program. */
export function Letter({ message }: { message: MailboxMessage }) {
  return (
    <Pane title={message.subject || 'No subject'}>
      <FactList
        facts={[
          ['From', message.from],
          ['To', message.to],
          ['Arrived', when(message.at)],
        ]}
      />
      <p className={classes.text}>
        {pieces(message.text).map((piece) =>
          piece.path ? (
            <a key={piece.at} href={piece.path}>
              {piece.text}
            </a>
          ) : (
            piece.text
          ),
        )}
      </p>
    </Pane>
  );
}
