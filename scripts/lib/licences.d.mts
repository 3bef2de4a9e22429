export interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly license?: string; readonly dev?: boolean; readonly integrity?: string; readonly optional?: boolean }>>;
}

export interface ListedPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string | null;
}

export function listPackages(lock: Lock): ListedPackage[];
export function licenceProblems(packages: readonly ListedPackage[]): string[];
export function licencesPage(lock: Lock): string;
