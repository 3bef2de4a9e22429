import { MINIMUMS } from "@/lib/relationship-quality";
import { admitted } from "../guard";
import { LANGUAGES, type View, viewKey } from "../view";

/** How many anonymous comments a question got from a place. */
export interface CommentCount {
  readonly item: string;
  readonly segment: string | null;
  readonly language: string;
  readonly n: number;
}

/**
 * Of which questions, in which languages, anonymous comments may be listed in a view. A comment's language can be read off it, so each language stands on its
 * own: whoever sees the list of all could part it by language anyway. Within a language the guard decides over all segments at once.
 */
export function allowedComments(counts: readonly CommentCount[], view: View): { readonly item: string; readonly language: string }[] {
  const items = [...new Set(counts.map(({ item }) => item))];
  const languages = view.language === "all" ? LANGUAGES : [view.language];
  return items.flatMap((item) =>
    languages.flatMap((language) => {
      const own = counts.filter((each) => each.item === item && each.language === language);
      return admitted(own).has(viewKey({ segment: view.segment, language: "all" })) ? [{ item, language }] : [];
    }),
  );
}

/** Whether so many anonymous comments are enough to be listed together. */
export function enoughComments(n: number): boolean {
  return n >= MINIMUMS.open_text.needed;
}
