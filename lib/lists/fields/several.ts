/** Stands between the keys of several choices where they travel as one value; no key has it. */
export const SEVERAL = ",";
