export const root: string;
export const dataFolder: string;
export const cacheFolder: string;
export function inRoot(...parts: string[]): string;
