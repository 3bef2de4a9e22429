/** A selection as other pages offer it. */
export interface SelectionName {
  readonly id: string;
  readonly name: string;
}

/** A selection that something is narrowed by: how many belong to it, found out on that day. */
export interface SelectionNow extends SelectionName {
  readonly n: number;
  readonly day: Date;
}
