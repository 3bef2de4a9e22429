/** The same words in both languages of the instrument. */
export interface Bilingual {
  readonly en: string;
  readonly zh: string;
}
