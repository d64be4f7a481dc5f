// When the reading of one report is to be given up, where somebody has a clock.

/** Made when a report's turn comes. */
export interface Deadline {
  /** Ends waiting. */
  readonly signal: AbortSignal;
  /** Asked between steps of work that lets no timer run. */
  readonly isOver: () => boolean;
}
