/** One show in the list of shows. */
export interface ShowRow {
  readonly id: string;
  readonly name: string;
  readonly nameZh: string | null;
  readonly topic: string | null;
  readonly editions: number;
  readonly newestEdition: { readonly id: string; readonly name: string; readonly startsOn: Date } | null;
}

/** One show as its page and its form read it. */
export interface ShowDetail {
  readonly id: string;
  readonly name: string;
  readonly nameZh: string | null;
  readonly topic: string | null;
  readonly version: string;
}
