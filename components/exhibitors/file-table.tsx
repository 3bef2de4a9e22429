"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";

import { Day } from "@/components/ui/day";
import type { FileRow } from "@/lib/exhibitors/beside/types";
import type { FormState } from "@/lib/tenant/form-state";
import { FileSize } from "./file-size";

type Removed = FormState<{ exhibitorId: string }>;

interface Props {
  readonly path: string;
  readonly exhibitorId: string;
  readonly files: readonly FileRow[];
  /** Who may take away what: managers everything, everybody what they brought. */
  readonly viewer: { readonly memberId: string; readonly manages: boolean; readonly keeps: boolean };
  readonly remove: (state: Removed, form: FormData) => Promise<Removed>;
}

export function FileTable({ path, exhibitorId, files, viewer, remove }: Props) {
  const t = useTranslations("exhibitors.files");
  const errors = useTranslations("errors");
  const [state, send, pending] = useActionState(remove, { status: "idle" });
  return (
    <>
      {state.status === "failed" && (
        <p role="alert" className="risk">
          {errors(state.code)}
        </p>
      )}
      <table className="fold">
        <thead>
          <tr>
            <th>{t("name")}</th>
            <th className="num">{t("size")}</th>
            <th className="md:!pl-6">{t("by")}</th>
            <th>{t("on")}</th>
            <th>
              <span className="sr-only">{t("remove")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {files.map(({ id, name, size, createdAt, memberId, memberName }) => (
            <tr key={id}>
              <td>
                <a className="who !whitespace-normal break-all" href={`${path}/${id}`}>
                  {name}
                </a>
              </td>
              <td data-h={t("size")} className="num">
                <FileSize bytes={size} />
              </td>
              <td data-h={t("by")} className="md:!pl-6">
                {memberName}
              </td>
              <td data-h={t("on")}>
                <Day date={createdAt} />
              </td>
              <td className="num">
                {viewer.keeps && (viewer.manages || memberId === viewer.memberId) && (
                  <form action={send}>
                    <input type="hidden" name="exhibitorId" value={exhibitorId} />
                    <input type="hidden" name="fileId" value={id} />
                    <button type="submit" className="btn quiet" aria-disabled={pending} aria-label={t("removeOf", { name })}>
                      {t("remove")}
                    </button>
                  </form>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
