/** One page of a long list, and how long the whole is. */
export interface PageOf<T> {
  readonly rows: readonly T[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}

/** Rows a page: what two screens of a laptop show. */
export const PAGE_SIZE = 50;

export function slice(page: number, pageSize: number = PAGE_SIZE): { skip: number; take: number } {
  return { skip: (page - 1) * pageSize, take: pageSize };
}
