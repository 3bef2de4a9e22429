export interface TableOfBackup {
  readonly name: string;
  readonly file: string;
  readonly rows: number;
}

export function writeBackup(databaseUrl: string, folder: string, options?: { onTable?: (table: TableOfBackup) => void }): Promise<{ tables: number; rows: number }>;
