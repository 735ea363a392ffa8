import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { Contact, Desk } from '../../api/records';
import { may, useSession } from '../../api/session';
import { claimDesk } from '../../softphone/desk-window';
import { ring } from '../../softphone/ring';
import { softphone } from '../../softphone/softphone';
import { useDeskWindow } from '../../softphone/use-softphone';
import type { Command } from '../../ui/keys/registry';
import { useCommands } from '../../ui/keys/use-commands';
import { contactQuery } from '../contact/contacts';
import { useDesk } from './desk';
import { type DeskActs, useDeskActs } from './desk-acts';
import { deskCommands } from './desk-commands';
import { NotReadyDialog } from './NotReadyDialog';

interface AtDesk {
  desk: Desk | undefined;
  /** The contact in hand. */
  contact: Contact | undefined;
  /** Whether the contact in hand could be fetched; without one nothing is asked. */
  inHand: UseQueryResult<Contact>;
  acts: DeskActs;
  commands: Record<'ready' | 'answer' | 'hold' | 'hangUp' | 'off', Command>;
}

const Context = createContext<AtDesk | null>(null);

/** The handler's desk for every screen of this window: calls ring and are answered wherever the handler is looking. */
export function DeskProvider({ children }: { children: ReactNode }) {
  const session = useSession();
  const takesCalls = may(session, 'handler');
  const desk = useDesk(takesCalls);
  const inHand = useQuery({ ...contactQuery(desk?.contact ?? ''), enabled: Boolean(desk?.contact) });
  const contact = desk?.contact ? inHand.data : undefined;
  const acts = useDeskActs();
  const navigate = useNavigate();
  const [choosing, setChoosing] = useState(false);
  const commands = deskCommands({
    desk,
    contact,
    acts,
    chooseNotReady: () => setChoosing(true),
    toContact: () => void navigate({ to: '/contact' }),
  });
  const onDuty =
    session.staff.roles.includes('handler') || (desk !== undefined && desk.handler.state !== 'off');
  useCommands(takesCalls && onDuty ? Object.values(commands) : []);
  useReclaim(desk);
  useRing(desk);
  return (
    <Context.Provider value={{ desk, contact, inHand, acts, commands }}>
      {children}
      <NotReadyDialog
        opened={choosing}
        close={() => setChoosing(false)}
        choose={(reason) => void acts.notReady.run(reason)}
      />
    </Context.Provider>
  );
}

export function useAtDesk(): AtDesk {
  const context = useContext(Context);
  if (!context) throw new Error('useAtDesk outside DeskProvider');
  return context;
}

/** After a reload in the middle of the work this window takes the desk and plugs the telephone in again by itself:
    a handler who looks ready and cannot be rung would wait for nothing. */
function useReclaim(desk: Desk | undefined): void {
  const queries = useQueryClient();
  const here = useDeskWindow();
  const working = desk !== undefined && desk.handler.state !== 'off';
  useEffect(() => {
    if (working && here === 'none') void claimDesk(queries).then((mine) => mine && softphone.plugIn());
  }, [working, here, queries]);
}

function useRing(desk: Desk | undefined): void {
  const here = useDeskWindow();
  const offered = here === 'here' ? desk?.offer?.contact.id : undefined;
  useEffect(() => (offered ? ring() : undefined), [offered]);
}
