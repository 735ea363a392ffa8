interface Props {
  things: string[];
  most: number;
  className?: string;
}

/** The first of a list of sentences, and the others behind a word. */
export function FirstFew({ things, most, className }: Props) {
  const rest = things.slice(most);
  const list = (some: string[]) => (
    <ul className={className}>
      {some.map((thing) => (
        <li key={thing}>{thing}</li>
      ))}
    </ul>
  );
  return (
    <div>
      {list(things.slice(0, most))}
      {rest.length > 0 && (
        <details>
          <summary style={{ minHeight: 24, cursor: 'pointer' }}>and {rest.length} more</summary>
          {list(rest)}
        </details>
      )}
    </div>
  );
}
