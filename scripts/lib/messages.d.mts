export function messageProblems(folder: string, languages: readonly string[]): string[];
