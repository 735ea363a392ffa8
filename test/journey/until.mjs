/** How long anything may take before a journey gives up; generous, because the machine may be busy. */
export const patience = 20_000;

const glanceMs = 40;

/** Looks until check gives something true and returns that. Never waits longer than it must. */
export async function until(what, check, forMs = patience) {
  const end = Date.now() + forMs;
  for (;;) {
    const found = await check();
    if (found) return found;
    if (Date.now() > end) throw new Error(`never happened within ${forMs / 1000} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, glanceMs));
  }
}
