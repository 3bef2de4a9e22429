export interface Migration {
  readonly name: string;
  readonly file: string;
  readonly sql: string;
  readonly checksum: string;
}

export function readMigrations(folder: string): Migration[];

export function applyMigrations(databaseUrl: string, options?: { folder?: string; onApply?: (name: string) => void }): Promise<string[]>;
