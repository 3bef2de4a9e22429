export function schemaDifference(databaseUrl: string): Promise<string>;
