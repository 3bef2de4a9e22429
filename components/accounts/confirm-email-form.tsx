"use client";

import { ActionForm } from "@/components/ui/action-form";
import { confirmEmailAction } from "@/lib/accounts/actions";

export function ConfirmEmailForm({ token, submit, done }: { token: string; submit: string; done: string }) {
  return (
    <ActionForm action={confirmEmailAction.bind(null, token)} submit={submit} done={() => <p role="status">{done}</p>}>
      {null}
    </ActionForm>
  );
}
