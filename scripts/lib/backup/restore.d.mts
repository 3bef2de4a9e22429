export interface Restored {
  readonly tables: number;
  readonly rows: number;
  readonly takenAt: string;
  /** What was open in the backup and is closed now. */
  readonly sessions: number;
  readonly links: number;
  readonly letters: number;
  readonly messages: number;
  /** Receipts of erasures that the backup holds: who was erased after it was taken is back. */
  readonly receipts: number;
}

export function restoreBackup(databaseUrl: string, folder: string): Promise<Restored>;
