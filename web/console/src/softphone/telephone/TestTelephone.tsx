import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api, body } from '../../api/client';
import { asProblem } from '../../api/problem';
import { spoken } from '../../rooms/contact/caller-line';
import { Choices } from '../../ui/Choices';
import { Lamp } from '../../ui/Lamp';
import { ProblemNote } from '../../ui/ProblemNote';
import { useTitle } from '../../ui/title';
import { TelephoneCall, type TestCall } from './call';
import { Keypad } from './Keypad';
import classes from './TestTelephone.module.css';

const withheld = 'withheld';
const typed = 'typed';

const words: Record<TestCall['state'], string> = {
  idle: 'Ready to ring',
  starting: 'Asking for the microphone…',
  calling: 'Calling…',
  ringing: 'Ringing: you are waiting for an answer',
  talking: 'Answered: speak when you hear the handler',
  ended: 'The call is over',
};

/** A telephone for trying Bluelamp out, in demonstrations only: rings 999 or 101 with this computer's microphone. */
export function TestTelephone() {
  useTitle('Test telephone');
  const { data, error } = useQuery({
    queryKey: ['telephone'],
    queryFn: () => body(api.GET('/api/telephone')),
    retry: false,
  });
  const [dialled, setDialled] = useState('999');
  const [caller, setCaller] = useState<string>();
  const [number, setNumber] = useState('');
  const [call, setCall] = useState<TestCall>({ state: 'idle', reason: null });
  const [pressed, setPressed] = useState('');
  const line = useRef<TelephoneCall | null>(null);
  const busy = call.state !== 'idle' && call.state !== 'ended';
  // Ringing with the number withheld is a choice of its own below, whoever rings.
  const callers = (data?.callers ?? []).filter((c) => c.number);
  const chosen = caller ?? callers[0]?.number ?? withheld;
  const ring = () => {
    setPressed('');
    line.current = new TelephoneCall(setCall);
    void line.current.ring({
      dialled,
      number: chosen === typed ? number : chosen === withheld ? '' : chosen,
      withheld: chosen === withheld,
    });
  };
  if (error) {
    return (
      <main className={classes.page}>
        <ProblemNote problem={asProblem(error)} />
      </main>
    );
  }
  return (
    <main className={classes.page}>
      <div className={classes.set}>
        <header className={classes.head}>
          <Lamp size={28} />
          <h1>Test telephone</h1>
        </header>
        <p className="soft">For demonstrations. It rings this control room and nobody else.</p>
        <Choices
          legend="Ring"
          options={(data?.services ?? ['999', '101']).map((s) => ({ code: s, label: s, mark: '☎' }))}
          value={dialled}
          onChange={setDialled}
        />
        <NativeSelect
          label="As"
          disabled={busy}
          data={[
            ...callers.map((c) => ({ value: c.number, label: `${c.name}, ${spoken(c.number)} (${c.note})` })),
            { value: withheld, label: 'Number withheld' },
            { value: typed, label: 'Another number' },
          ]}
          value={chosen}
          onChange={(e) => setCaller(e.currentTarget.value)}
        />
        {chosen === typed && (
          <TextInput
            label="Number"
            inputMode="tel"
            placeholder="07700 900123"
            value={number}
            onChange={(e) => setNumber(e.currentTarget.value)}
          />
        )}
        <div className={classes.buttons}>
          <Button size="md" onClick={ring} disabled={busy}>
            Ring {dialled}
          </Button>
          <Button size="md" color="red" onClick={() => void line.current?.hangUp()} disabled={!busy}>
            Hang up
          </Button>
        </div>
        <p role="status" className={classes.state} data-state={call.state}>
          {words[call.state]}
          {call.state === 'ended' && call.reason ? `: ${call.reason}` : ''}
        </p>
        <Keypad
          disabled={!busy}
          press={(digit) => {
            setPressed((before) => before + digit);
            void line.current?.press(digit);
          }}
        />
        <p className="soft" aria-live="polite">
          {pressed ? `Pressed: ${pressed}` : 'A caller who cannot speak presses 55.'}
        </p>
        {data?.sipAddress && <p className="soft">Any SIP telephone can ring too: {data.sipAddress}</p>}
      </div>
    </main>
  );
}
