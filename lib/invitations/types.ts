/** As staff see an invitation: an open one that was looked at is "opened", one past its day "expired". */
export const INVITATION_STATES = ["open", "opened", "answered", "expired", "withdrawn"] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

export interface InvitationRow {
  readonly id: string;
  readonly exhibitorId: string;
  readonly exhibitorName: string;
  readonly contactName: string;
  readonly editionLabel: string;
  readonly state: InvitationState;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly answeredAt: Date | null;
  readonly responseId: string | null;
}

/** How many invitations stand in each state. */
export type SurveyProgress = Readonly<Record<InvitationState, number>>;

export interface Choice {
  readonly id: string;
  readonly label: string;
}

/** What the invitation form offers for one exhibitor. */
export interface InvitationChoices {
  readonly exhibitor: { readonly id: string; readonly name: string };
  readonly contacts: readonly Choice[];
  readonly editions: readonly Choice[];
}

/** What came of inviting: the only time that the link is known. */
export interface NewInvitation {
  readonly id: string;
  readonly contactId: string;
  readonly link: string;
  readonly expiresAt: string;
}

/** A personal link as a code for the badge: known this once. */
export interface BadgeCode {
  readonly link: string;
  /** Modules a side, and the dark ones as one path. */
  readonly size: number;
  readonly path: string;
}
