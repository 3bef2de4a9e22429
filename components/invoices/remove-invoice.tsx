import { getTranslations } from "next-intl/server";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField } from "@/components/ui/fields";
import { removeInvoiceAction, restoreInvoiceAction } from "@/lib/invoices/actions";

/** Takes an invoice away that was none. */
export async function RemoveInvoice({ workspace, id }: { workspace: string; id: string }) {
  const t = await getTranslations("invoices");
  return (
    <ActionForm action={removeInvoiceAction.bind(null, workspace)} quiet submit={t("remove")}>
      <HiddenField name="id" value={id} />
    </ActionForm>
  );
}

/** What was just removed, and the way back. */
export async function RemovedInvoice({ workspace, id, number }: { workspace: string; id: string; number: string }) {
  const [t, common] = await Promise.all([getTranslations("invoices"), getTranslations("common")]);
  return (
    <div role="status" className="effect mb-4 max-w-[640px]">
      <p className="mb-2">{t("removed", { number })}</p>
      <ActionForm action={restoreInvoiceAction.bind(null, workspace)} quiet submit={common("undo")}>
        <HiddenField name="id" value={id} />
      </ActionForm>
    </div>
  );
}
