/** Shown while a screen fetches what it cannot do without. */
export function Loading({ what }: { what: string }) {
  return (
    <p role="status" className="soft" style={{ padding: 'var(--gap-4)' }}>
      {what} is being fetched…
    </p>
  );
}
