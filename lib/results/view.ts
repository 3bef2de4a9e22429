/** Who is looked at: everybody or one segment, in every language or one. The segment of exhibitors that have none is null. */
export interface View {
  readonly segment: "all" | { readonly name: string | null };
  readonly language: "all" | Language;
}
export type Language = "en" | "zh";
export const LANGUAGES = ["en", "zh"] as const satisfies readonly Language[];

export const EVERYBODY: View = { segment: "all", language: "all" };

/** Where an answer comes from, as far as views tell answers apart. */
export interface Place {
  readonly segment: string | null;
  readonly language: string;
  readonly anonymous: boolean;
}

/**
 * Whether a view counts an answer. An anonymous one without a segment may come from any: it left its segment behind to stay unknown, and counts in no
 * segment's view.
 */
export function inside({ segment, language }: View, place: Place): boolean {
  if (language !== "all" && place.language !== language) return false;
  if (segment === "all") return true;
  return place.segment === segment.name && !(place.anonymous && place.segment === null);
}

export function viewKey({ segment, language }: View): string {
  return `${language} ${segment === "all" ? "all" : JSON.stringify(segment.name)}`;
}
