/** What the page learns: a mark that changes when what it shows does, how many notices wait, and who else has this form open. */
export interface Pulse {
  readonly mark: string;
  readonly unread: number;
  readonly editing: readonly string[];
}
