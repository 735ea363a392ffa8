import type { MailboxMessage } from '../../api/records';
import { when } from '../../ui/clock';
import { Pane } from '../../ui/Pane';
import { RowGrid } from '../../ui/RowGrid';
import table from '../../ui/table.module.css';
import classes from './MailList.module.css';

interface Props {
  messages: MailboxMessage[];
  selected: number | undefined;
  select: (id: number) => void;
}

const columns = [
  { label: 'Arrived', width: '1%' },
  { label: 'To', width: '34%' },
  { label: 'Subject', width: 'auto' },
];

/** What arrived, newest first; the arrows walk it and Enter reads the first. */
export function MailList({ messages, selected, select }: Props) {
  const choose = (id: string) => select(Number(id));
  return (
    <Pane title="Mail" aside={counted(messages.length)} bare>
      <RowGrid
        label="Messages"
        rows={messages}
        id={(message) => String(message.id)}
        columns={columns}
        cells={(message) => (
          <>
            <td className={`tabular ${table.tight}`}>{when(message.at)}</td>
            <td className={`${table.strong} ${classes.to}`}>
              <Address of={message.to} />
            </td>
            <td>{message.subject || <span className="soft">No subject</span>}</td>
          </>
        )}
        selected={selected?.toString()}
        select={choose}
        open={choose}
        empty="No mail has arrived since Bluelamp was started. A referral that is sent to a partner is here within a few seconds."
      />
    </Pane>
  );
}

/** An address that is too long for its column goes on behind the @ sign. */
function Address({ of }: { of: string }) {
  const [name = '', ...host] = of.split('@');
  if (host.length !== 1) return of;
  return (
    <>
      {name}@<wbr />
      {host}
    </>
  );
}

function counted(n: number): string {
  return n === 1 ? '1 message' : `${n} messages`;
}
