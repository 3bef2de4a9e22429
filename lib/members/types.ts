/** A member as pickers and filters name them. */
export interface MemberName {
  readonly id: string;
  readonly name: string;
}
