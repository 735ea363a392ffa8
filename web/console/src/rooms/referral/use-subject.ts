import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { contactQuery } from '../contact/contacts';
import { personQuery } from '../person/people';
import { safeguardingQuery } from '../safeguarding/safeguarding';
import { type About, candidates, known, nobody, told } from './about';
import type { From } from './referrals';

/** What the audit keeps of why the person's record was read. */
const reason = 'To refer them to a partner';

/** Whom a referral is about: who can be chosen, and what is known of whoever was. What is typed goes before it. */
export function useSubject({ contact = '' }: From, opened: boolean) {
  const [chosen, setChosen] = useState('');
  const [typed, setTyped] = useState<Partial<About>>({});
  const [way, setWay] = useState<string>();
  const asked = opened && contact !== '';
  const of = useQuery({ ...contactQuery(contact), enabled: asked }).data;
  const vulnerable = useQuery({ ...safeguardingQuery(contact), enabled: asked }).data;
  const people = candidates(of, vulnerable?.people ?? []);
  const one = people.find((p) => p.key === chosen);
  const person = one?.person ?? '';
  const record = useQuery({
    ...personQuery(person, reason),
    enabled: opened && person !== '',
    retry: false,
  }).data;
  const onFile = record && person ? known(record) : { ...nobody, safeWay: '' };
  const about: About = {
    name: onFile.name || (one?.name ?? ''),
    born: onFile.born,
    address: onFile.address,
    needs: onFile.needs,
    unnamed: false,
    why: '',
    ...typed,
  };
  const safeWay = way ?? onFile.safeWay;
  const choose = (key: string) => {
    setChosen(key);
    setTyped({}); // what was typed was about somebody else
    setWay(undefined);
  };
  return {
    people,
    chosen,
    choose,
    about,
    set: (part: Partial<About>) => setTyped({ ...typed, ...part }),
    safeWay,
    setSafeWay: setWay,
    /** As it is sent. */
    sent: () => ({ ...(person && { person }), about: told(about), safeWay }),
  };
}
