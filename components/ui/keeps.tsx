"use client";

import { createContext, type ReactNode, useContext } from "react";

const Keeps = createContext<readonly string[]>([]);

/** Tells all forms below which groups of fields the reader does not write. */
export function KeepsProvider({ keeps, children }: { keeps: readonly string[]; children: ReactNode }) {
  return <Keeps value={keeps}>{children}</Keeps>;
}

/** Whether a field of this group is left out of forms. The database leaves it as it is. */
export function useKept(group: string | undefined): boolean {
  return useContext(Keeps).includes(group ?? "");
}
