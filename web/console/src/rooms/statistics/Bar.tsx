/** A share as a bar; the figure stands beside it in digits, so the bar itself is not read out. */
export function Bar({ percent, target }: { percent: number; target?: number }) {
  const wide = Math.max(0, Math.min(100, percent));
  return (
    <svg width="100%" height="10" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="10" fill="var(--sunk)" />
      <rect width={wide} height="10" fill="var(--lamp-fill)" />
      {target !== undefined && <rect x={target - 0.4} width="0.8" height="10" fill="var(--ink)" />}
    </svg>
  );
}
