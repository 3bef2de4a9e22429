export const NOUNS: readonly string[];
export function reasonAgainst(from: string, to: string, facts?: { typesOnly?: boolean; reachesTenant?: (file: string) => boolean }): string | null;
export function reasonAgainstPackage(from: string, name: string): string | null;
export function reasonAgainstPlace(file: string): string | null;
