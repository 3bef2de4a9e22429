export function migrationProblems(sql: string): string[];
