export interface DatabaseUrls {
  readonly appUrl: string;
  readonly ownerUrl: string;
  readonly superUrl: string;
}

export interface EmbeddedPostgres {
  readonly port: number;
  readonly isNew: boolean;
  readonly joined: boolean;
  readonly elsewhere: string | null;
  urls(database: string): DatabaseUrls;
  databaseExists(database: string): Promise<boolean>;
  createDatabase(database: string, options?: { template?: string }): Promise<void>;
  dropDatabase(database: string): Promise<void>;
  renameDatabase(database: string, newName: string): Promise<void>;
  listDatabases(): Promise<string[]>;
  crashAndStart(): Promise<void>;
  stop(): Promise<void>;
}

export function startPostgres(options: { name: string; durable?: boolean }): Promise<EmbeddedPostgres>;
