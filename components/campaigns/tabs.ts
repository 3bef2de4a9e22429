/** The pages of a campaign: the folder below it (none: the overview) and the word in `campaigns.tabs`. One line makes a tab. */
export const CAMPAIGN_TABS = [
  { folder: "", word: "overview" },
  { folder: "audience", word: "audience" },
  { folder: "letters", word: "letters" },
  { folder: "points", word: "points" },
  { folder: "watch", word: "watch" },
  { folder: "results", word: "results" },
  { folder: "comments", word: "comments" },
  { folder: "export", word: "export" },
] as const;
