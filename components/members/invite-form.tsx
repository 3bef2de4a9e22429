"use client";

import { ActionForm } from "@/components/ui/action-form";
import { type Option, SelectField, TextField } from "@/components/ui/fields";
import { inviteAction } from "@/lib/members/actions";

interface Labels {
  readonly email: string;
  readonly role: string;
  readonly submit: string;
  readonly sent: string;
}

/** Stays open after a letter was asked for: colleagues come in threes. */
export function InviteForm({ workspace, roles, labels }: { workspace: string; roles: readonly Option[]; labels: Labels }) {
  return (
    <ActionForm action={inviteAction.bind(null, workspace)} submit={labels.submit}>
      <TextField name="email" type="email" autoComplete="off" label={labels.email} hint={labels.sent} required />
      <SelectField name="role" label={labels.role} options={roles} initial="staff" required />
    </ActionForm>
  );
}
