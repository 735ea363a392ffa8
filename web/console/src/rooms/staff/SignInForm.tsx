import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useAct } from '../../api/act';
import { api, body } from '../../api/client';
import type { Session } from '../../api/records';
import { ProblemNote } from '../../ui/ProblemNote';

interface Props {
  /** Filled in and fixed when the same person signs in again. */
  signInName?: string;
  done: (session: Session) => void;
}

/** Name and password. Pasting and password managers work (WCAG 2.2, 3.3.8). */
export function SignInForm({ signInName, done }: Props) {
  const [name, setName] = useState(signInName ?? '');
  const [password, setPassword] = useState('');
  const signIn = useAct(
    async (given: { signInName: string; password: string }, by) =>
      body(api.POST('/api/session', { headers: by, body: given })),
    { done },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void signIn.run({ signInName: name.trim(), password });
  };
  return (
    <form onSubmit={submit} style={{ display: 'grid', gap: 'var(--gap-3)' }}>
      <TextInput
        size="sm"
        label="Sign-in name"
        autoComplete="username"
        required
        withAsterisk={false}
        readOnly={signInName !== undefined}
        data-autofocus={signInName === undefined || undefined}
        autoFocus={signInName === undefined}
        value={name}
        onChange={(e) => setName(e.currentTarget.value)}
      />
      <PasswordInput
        label="Password"
        autoComplete="current-password"
        required
        withAsterisk={false}
        data-autofocus={signInName !== undefined || undefined}
        value={password}
        onChange={(e) => setPassword(e.currentTarget.value)}
      />
      <ProblemNote problem={signIn.problem} again={signIn.again} />
      <Button type="submit" size="sm" loading={signIn.busy}>
        Sign in
      </Button>
    </form>
  );
}
