import type { OwnValues } from "@/lib/fields/types";

/** One exhibitor as its page and its edit form read it. */
export interface ExhibitorDetail {
  readonly id: string;
  readonly name: string;
  readonly nameLocal: string | null;
  readonly externalKey: string | null;
  readonly segment: string | null;
  readonly country: string | null;
  readonly city: string | null;
  readonly website: string | null;
  readonly note: string | null;
  readonly tags: readonly string[];
  readonly own: OwnValues;
  readonly ownerMemberId: string | null;
  readonly ownerName: string | null;
  readonly archived: boolean;
  readonly version: string;
}

/** An exhibitor as other nouns name it: in pickers, timelines and headings. */
export interface ExhibitorName {
  readonly id: string;
  readonly name: string;
}
