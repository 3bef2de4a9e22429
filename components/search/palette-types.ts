/** A line of the palette that is no search result: an act or a room. */
export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  readonly href: string;
  /** Its names in both languages and their pinyin, in lower case. */
  readonly keywords: string;
  /** Switches to this language instead of going anywhere. */
  readonly language?: string;
  /** Shows everything light, dark, or as the device does. */
  readonly theme?: string;
  /** Looks at this edition: on the page that is open, where it can, else on the overview. */
  readonly edition?: string;
  /** Puts this into the field, for a choice among many. */
  readonly types?: string;
}
