export function restoreBackup(databaseUrl: string, folder: string): Promise<{ tables: number; rows: number; takenAt: string }>;
