/** Where an edition's pages are. */
export interface EditionPlace {
  readonly workspace: string;
  readonly showId: string;
  readonly editionId: string;
}

export type EditionRoom = "" | "floor" | "stands" | "setup";

/** The address of one of an edition's pages; whatever stands in the place, it stays within the product. */
export function editionPath({ workspace, showId, editionId }: EditionPlace, room: EditionRoom = "", query: Readonly<Record<string, string>> = {}): string {
  const path = `/${[workspace, "shows", showId, "editions", editionId, ...(room === "" ? [] : [room])].map(encodeURIComponent).join("/")}`;
  const text = new URLSearchParams(query).toString();
  return text === "" ? path : `${path}?${text}`;
}
