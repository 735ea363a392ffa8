import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { asProblem } from '../../api/problem';
import { Lamp } from '../../ui/Lamp';
import { Loading } from '../../ui/Loading';
import { Pane } from '../../ui/Pane';
import { ProblemNote } from '../../ui/ProblemNote';
import { useTitle } from '../../ui/title';
import { DownSwitch } from './DownSwitch';
import { Letter } from './Letter';
import classes from './Mailbox.module.css';
import { MailList } from './MailList';
import { mailboxQuery } from './mailbox';

/** What the invented partners get by e-mail, in demonstrations only. Which message is open stands in the address, so that
    it is still open for whoever comes back from the partner's page. */
export function Mailbox() {
  useTitle('Partners’ mailbox');
  const { id } = useSearch({ from: '/mailbox' });
  const navigate = useNavigate();
  const { data, error } = useQuery(mailboxQuery);
  const open = data?.messages.find((message) => message.id === id);
  const select = (next: number) => void navigate({ to: '/mailbox', search: { id: next }, replace: true });
  return (
    <main className={classes.page}>
      <header className={classes.head}>
        <Lamp size={28} />
        <div className={classes.words}>
          <h1>Partners’ mailbox</h1>
          <p className="soft">
            Part of the demonstration. The partners are invented; here you read what they get by e-mail and
            answer for them.
          </p>
        </div>
        {data && <DownSwitch contents={data} />}
      </header>
      {error && <ProblemNote problem={asProblem(error)} />}
      {!data && !error && <Loading what="The mailbox" />}
      {data && (
        <div className={classes.panes}>
          <MailList messages={data.messages} selected={open?.id} select={select} />
          {open ? (
            <Letter message={open} />
          ) : (
            <Pane title="Message">
              <p className="soft">
                {data.messages.length > 0
                  ? 'Choose a message in the list to read it.'
                  : 'The message that you choose is shown here.'}
              </p>
            </Pane>
          )}
        </div>
      )}
    </main>
  );
}
