export const NOUNS: readonly string[];
export function reasonAgainst(from: string, to: string): string | null;
export function reasonAgainstPackage(from: string, name: string): string | null;
export function reasonAgainstPlace(file: string): string | null;
