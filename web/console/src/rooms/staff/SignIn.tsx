import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { keys } from '../../api/keys';
import { home } from '../../api/session';
import { Lamp } from '../../ui/Lamp';
import { useTitle } from '../../ui/title';
import classes from './SignIn.module.css';
import { SignInForm } from './SignInForm';

/** The first page of the console. */
export function SignIn() {
  useTitle('Sign in');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const router = useRouter();
  const { to } = useSearch({ from: '/signin' });
  return (
    <main className={classes.page}>
      <div className={classes.lit}>
        <Lamp size={72} />
        <h1 className={classes.name}>Bluelamp</h1>
        <p className={classes.says}>Every call for help, from the first ring to its result.</p>
      </div>
      <div className={classes.card}>
        <h2>Sign in</h2>
        <SignInForm
          done={(session) => {
            queries.setQueryData(keys.session, session);
            if (to && to !== '/') router.history.push(to);
            else void navigate({ to: home(session) });
          }}
        />
        <p className="soft">What you do here is recorded under your name.</p>
      </div>
    </main>
  );
}
