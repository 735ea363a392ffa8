/** The blue lamp that hangs over the door of a police station. */
export function Lamp({ size = 22 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <path d="M13 2h6v3h-6zM7 6h18l3 4H4zM10 28h12v2H10z" fill="var(--ink-soft)" />
      <path d="M6 11h20l-4 16H10z" fill="var(--lamp-fill)" />
      <path d="M13.6 11h4.8l-.9 16h-3z" fill="var(--lamp)" />
    </svg>
  );
}
