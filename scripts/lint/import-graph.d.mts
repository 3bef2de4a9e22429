export function resolveImport(root: string, from: string, specifier: string): string | null;
export function importGraph(root: string, folders: readonly string[]): Map<string, string[]>;
export function wayBack(graph: ReadonlyMap<string, readonly string[]>, file: string, target: string): string[] | null;
export function reaches(graph: ReadonlyMap<string, readonly string[]>, file: string, wanted: (file: string) => boolean): boolean;
