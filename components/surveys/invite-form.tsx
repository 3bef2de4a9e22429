"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField, SelectField } from "@/components/ui/fields";
import { inviteAction } from "@/lib/invitations/actions";
import { DEFAULT_VALID_DAYS, VALID_DAYS } from "@/lib/invitations/schema";
import type { InvitationChoices, NewInvitation } from "@/lib/invitations/types";
import { MadeLink } from "./made-link";

/** Who, about which edition, for how long; then the link, once. */
export function InviteForm({ workspace, choices: { exhibitor, contacts, editions } }: { workspace: string; choices: InvitationChoices }) {
  const t = useTranslations("surveys.new");
  const options = (choices: InvitationChoices["contacts"]) => choices.map(({ id, label }) => ({ value: id, label }));
  const nameOf = (form: string | undefined) => contacts.find(({ id }) => id === form)?.label;
  return (
    <ActionForm<NewInvitation>
      action={inviteAction.bind(null, workspace)}
      submit={t("submit")}
      extra={
        <Link className="btn quiet" href={`/${workspace}/surveys/new`}>
          {t("another")}
        </Link>
      }
      done={(made) => <MadeLink workspace={workspace} made={made} contact={nameOf(made.contactId) ?? exhibitor.name} />}
    >
      <HiddenField name="exhibitorId" value={exhibitor.id} />
      <SelectField name="contactId" label={t("contact")} required options={options(contacts)} empty={contacts.length > 1 ? t("choose") : undefined} initial={contacts.length === 1 ? contacts[0]?.id : undefined} />
      <SelectField name="editionId" label={t("edition")} required options={options(editions)} initial={editions[0]?.id} />
      <SelectField name="validDays" label={t("valid")} required options={VALID_DAYS.map((days) => ({ value: String(days), label: t("days", { days }) }))} initial={String(DEFAULT_VALID_DAYS)} />
      <p className="s13 ink2">{t("named")}</p>
    </ActionForm>
  );
}
