import { formTitle } from "@/components/surveys/forms/form-title";
import type { FormChoice } from "@/lib/campaigns/types";

/** Form versions as a list to choose from names them, in the reader's language. */
export function formOptions(t: Parameters<typeof formTitle>[0], forms: readonly FormChoice[]): { value: string; label: string }[] {
  return forms.map(({ id, version, form }) => ({ value: id, label: `${formTitle(t, form)} · ${version}` }));
}
