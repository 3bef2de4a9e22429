/** A job as a worker holds it. `attempt` is its proof: a worker that was taken for dead can no longer finish it. */
export interface TakenJob {
  readonly id: string;
  readonly kind: string;
  readonly payload: unknown;
  readonly attempt: number;
}

export type JobState = "waiting" | "running" | "finished" | "failed";

/** A job as whoever waits for it sees it. */
export interface JobStatus {
  readonly id: string;
  readonly state: JobState;
  /** 0 to 1. */
  readonly progress: number;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}
