"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";

import { Day } from "@/components/ui/day";
import { suppressAction, unsuppressAction } from "@/lib/campaigns/suppressions/actions";
import type { SuppressionRow } from "@/lib/campaigns/suppressions/types";

export function SuppressionTable({ workspace, rows, mayChange }: { workspace: string; rows: readonly SuppressionRow[]; mayChange: boolean }) {
  const t = useTranslations("campaigns.suppressions");
  return (
    <table className="fold">
      <thead>
        <tr>
          <th>{t("address")}</th>
          <th>{t("reason")}</th>
          <th>{t("since")}</th>
          {mayChange && <th>{t("act")}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className="break-all">{row.address}</td>
            <td data-h={t("reason")}>
              <span>
                {t(`reasons.${row.reason}`)}
                {row.memberName !== null && <span className="sub">{t("by", { name: row.memberName })}</span>}
              </span>
            </td>
            <td data-h={t("since")} className="ink2">
              <Day date={row.createdAt} />
            </td>
            {mayChange && (
              <td>
                <Release workspace={workspace} row={row} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Lets letters go to an address again, and takes that back on the spot. */
function Release({ workspace, row: { id, address, reason } }: { workspace: string; row: SuppressionRow }) {
  const t = useTranslations("campaigns.suppressions");
  const errors = useTranslations("errors");
  const [state, remove] = useActionState(unsuppressAction.bind(null, workspace), { status: "idle" });
  const [undone, undo] = useActionState(suppressAction.bind(null, workspace), { status: "idle" });
  if (undone.status === "done") return <span role="status">{t("undone")}</span>;
  if (state.status === "done")
    return (
      <form action={undo} role="status" className="flex flex-wrap items-center gap-2">
        <input type="hidden" name="addresses" value={address} />
        <input type="hidden" name="reason" value={reason} />
        <span className="s13">{t("removed")}</span>
        <button className="btn !h-8 !px-3 max-md:!h-11">{t("undo")}</button>
      </form>
    );
  return (
    <form action={remove}>
      <input type="hidden" name="id" value={id} />
      <button className="btn !h-8 !px-3 max-md:!h-11" aria-label={t("removeFor", { address })}>
        {t("remove")}
      </button>
      {state.status === "failed" && (
        <span role="alert" className="s13 risk">
          {errors(state.code)}
        </span>
      )}
    </form>
  );
}
