import type { FormDefinition } from "./schema";

/** A published version of a form: what was asked, and under which id answers name it. */
export interface FormVersion {
  readonly id: string;
  readonly definition: FormDefinition;
}
