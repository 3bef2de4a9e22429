/** The columns whose old value can be brought back, and the field of the form that they are. */
export const RESTORED: Readonly<Record<"exhibitors" | "contacts", Readonly<Record<string, string>>>> = {
  exhibitors: { name: "name", name_local: "nameLocal", external_key: "externalKey", segment: "segment", country: "country", city: "city", website: "website", note: "note", owner_member_id: "ownerMemberId" },
  contacts: { name: "name", email: "email", phone: "phone", role: "role", locale: "locale", left_on: "leftOn", reach: "reach", time_zone: "timeZone", wants_no_surveys: "wantsNoSurveys" },
};

/** Whether a line's field can be brought back by one press. */
export function isRestorable(noun: string, column: string): boolean {
  return (noun === "exhibitors" || noun === "contacts") && column in RESTORED[noun];
}
