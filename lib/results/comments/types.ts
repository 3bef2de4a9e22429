/** A text answer as the list shows it. */
export interface Comment {
  readonly answerId: string;
  readonly anonymous: boolean;
  readonly item: string;
  readonly text: string;
  readonly language: string;
  readonly codes: readonly string[];
  /** Who said it and when; null of an anonymous one. */
  readonly said: { readonly responseId: string; readonly exhibitorId: string; readonly exhibitor: string; readonly contact: string | null; readonly segment: string | null; readonly on: Date } | null;
}

export interface CommentList {
  readonly rows: readonly Comment[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly segments: readonly (string | null)[];
  /** How often each code was given in this view, whatever code is filtered by. */
  readonly byCode: readonly { readonly code: string; readonly n: number }[];
  readonly uncoded: number;
  /** Anonymous comments wait until the campaign is over, are left out for want of company, or there are none. */
  readonly anonymous: "none" | "waiting" | "withheld" | "shown";
}
