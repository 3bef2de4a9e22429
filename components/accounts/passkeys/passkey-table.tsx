import { getTranslations } from "next-intl/server";

import { Moment } from "@/components/accounts/moment";
import { OutcomeButton } from "@/components/accounts/outcome-button";
import { ActionForm } from "@/components/ui/action-form";
import { HiddenField, TextField } from "@/components/ui/fields";
import { removePasskeyAction, renamePasskeyAction } from "@/lib/accounts/passkeys/actions";
import type { OwnPasskey } from "@/lib/accounts/passkeys/types";

/** What a person would miss or not know again: its name, where it lives, when it came and when it was used. */
export async function PasskeyTable({ passkeys, fresh }: { passkeys: readonly OwnPasskey[]; fresh: boolean }) {
  const t = await getTranslations("accounts.passkeys");
  return (
    <table className="fold">
      <thead>
        <tr>
          <th>{t("name")}</th>
          <th>{t("lives")}</th>
          <th>{t("added")}</th>
          <th>{t("used")}</th>
          {fresh && (
            <th>
              <span className="sr-only">{t("remove")}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {passkeys.map(({ id, name, backedUp, createdAt, lastUsedAt }) => (
          <tr key={id}>
            <td>
              <span className="break-words">{name}</span>
              <details className="s13">
                <summary>{t("rename")}</summary>
                <div className="mt-2">
                  <ActionForm action={renamePasskeyAction} submit={t("keepName")} quiet>
                    <HiddenField name="id" value={id} />
                    <TextField name="name" label={t("newName")} initial={name} required />
                  </ActionForm>
                </div>
              </details>
            </td>
            <td data-h={t("lives")}>{t(backedUp ? "synced" : "oneDevice")}</td>
            <td data-h={t("added")}>
              <Moment at={createdAt} />
            </td>
            <td data-h={t("used")}>{lastUsedAt ? <Moment at={lastUsedAt} /> : t("never")}</td>
            {fresh && (
              <td>
                <OutcomeButton action={removePasskeyAction} fields={{ id }} label={t("remove")} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
