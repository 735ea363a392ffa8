/** What is worked on beside the log: a look at the risk (before closing, too), or a request for a second person. */
export type Work = 'reassess' | 'closing' | 'lower' | 'delay';

// It stands in the history of the window and not in the address: going back ends it, a link to the incident does not
// carry it.
declare module '@tanstack/history' {
  interface HistoryState {
    work?: Work;
  }
}
