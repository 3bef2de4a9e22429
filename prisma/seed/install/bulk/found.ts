/** The world's numbers and keys point into what was installed; one that points nowhere is a mistake of the seed. */
export function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("The world points at something that is not installed.");
  return value;
}
