interface WithRole {
  readonly role: string;
}

/** Who belongs to the organizer, in which role, and how it is set up: owners and administrators. */
export function mayRunHouse(member: WithRole): boolean {
  return member.role === "owner" || member.role === "admin";
}

/** What only an owner does: hand the organizer over, or close it. */
export function ownsHouse(member: WithRole): boolean {
  return member.role === "owner";
}
