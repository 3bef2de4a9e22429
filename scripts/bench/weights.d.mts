export const MANAGER_PAGES: readonly string[];
export const MOST_BYTES: number;
