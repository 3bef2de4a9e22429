import { getTranslations } from "next-intl/server";

import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField, HiddenField, SelectField, TextField } from "@/components/ui/fields";
import type { ContactChoice } from "@/lib/contacts/types";
import type { MemberName } from "@/lib/members/types";
import { noteTieAction } from "@/lib/people/ties/actions";
import { POINTS } from "@/lib/people/ties/schema";
import { TIE_RATINGS } from "@/lib/people/ties/types";

interface Props {
  readonly workspace: string;
  readonly exhibitorId: string;
  readonly contacts: readonly ContactChoice[];
  /** Whose tie may be noted: one's own, by managers anybody's. */
  readonly members: readonly MemberName[];
  readonly me: string;
}

/** How somebody of ours stands with somebody of theirs. */
export async function TieForm({ workspace, exhibitorId, contacts, members, me }: Props) {
  const t = await getTranslations("people.contactTies");
  return (
    <ActionForm action={noteTieAction.bind(null, workspace)} submit={t("submit")}>
      <HiddenField name="exhibitorId" value={exhibitorId} />
      <p className="ink2">{t("noteText")}</p>
      <div className="grid gap-4 md:grid-cols-2">
        <SelectField name="contactId" label={t("contact")} required options={contacts.map(({ id, name }) => ({ value: id, label: name }))} />
        <SelectField name="memberId" label={t("member")} required initial={me} options={members.map(({ id, name }) => ({ value: id, label: id === me ? t("you", { name }) : name }))} />
        <TextField name="knownSince" type="date" label={t("since")} />
      </div>
      {TIE_RATINGS.map((name) => (
        <ChoiceField key={name} name={name} label={t(`questions.${name}`)} initial="" options={[{ value: "", label: t("unknown") }, ...POINTS.map((value) => ({ value, label: value }))]} />
      ))}
    </ActionForm>
  );
}
