"use client";

import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField } from "@/components/ui/fields";
import { OutcomeButtons } from "@/components/ui/outcome-buttons";
import type { FormState } from "@/lib/tenant/form-state";

type Act = (state: FormState<{ id: string }>, form: FormData) => Promise<FormState<{ id: string }>>;

/** Paid today, one press, undone in place; another day is on the invoice's page. */
export function PayButton({ pay, unpay, id, name, href }: { pay: Act; unpay: Act; id: string; name: string; href: string }) {
  const t = useTranslations("invoices");
  const common = useTranslations("common");
  return (
    <OutcomeButtons
      action={pay}
      id={id}
      label={t("payGroup", { number: name })}
      field="paid"
      outcomes={[{ value: "today", label: t("paidToday") }]}
      href={href}
      more={common("edit")}
      correct={common("edit")}
      done={() => (
        <>
          <p role="status" className="s13">
            {t("notedPaid")}
          </p>
          <ActionForm action={unpay} quiet submit={common("undo")} done={() => <p role="status" className="s13">{t("takenBack")}</p>}>
            <HiddenField name="id" value={id} />
          </ActionForm>
        </>
      )}
    />
  );
}
