/** Published figures that a report may be held against, always with source and year. */
export const PUBLISHED_NPS = { value: -17, source: "UFI/Explori", year: 2018 } as const;
