/** The database's own enumerations, for the nouns above: only this folder reaches into lib/db. */
export {
  ContactRole,
  Direction,
  EvidenceSource,
  ImportKind,
  ImportStatus,
  InteractionChannel,
  InvitationStatus,
  MemberRole,
  ParticipationStatus,
  Phase,
  PromiseStatus,
  RequestStatus,
  Stage,
} from "@/lib/db/generated/enums";
