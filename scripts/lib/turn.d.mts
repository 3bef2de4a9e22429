export function inTurn<T>(file: string, work: () => Promise<T>): Promise<T>;
