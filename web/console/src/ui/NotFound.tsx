import { Link } from '@tanstack/react-router';
import { useTitle } from './title';

export function NotFound() {
  useTitle('Not found');
  return (
    <main style={{ padding: '48px', maxWidth: 560 }}>
      <h1>There is no screen at this address</h1>
      <p style={{ margin: '12px 0' }}>It may have been typed wrongly, or your role does not include it.</p>
      <Link to="/">Go to your first screen</Link>
    </main>
  );
}
