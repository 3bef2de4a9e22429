"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { useActionState } from "react";

import type { RelatedCompany } from "@/lib/exhibitors/beside/types";
import type { FormState } from "@/lib/tenant/form-state";

type Linked = FormState<{ exhibitorId: string }>;

interface Props {
  readonly workspace: string;
  readonly exhibitorId: string;
  readonly related: readonly RelatedCompany[];
  readonly remove: (state: Linked, form: FormData) => Promise<Linked>;
}

/** The companies of one exhibitor, each to be taken away. */
export function RelatedList({ workspace, exhibitorId, related, remove }: Props) {
  const t = useTranslations("exhibitors.related");
  const errors = useTranslations("errors");
  const [state, send, pending] = useActionState(remove, { status: "idle" });
  return (
    <>
      {state.status === "failed" && (
        <p role="alert" className="risk">
          {errors(state.code)}
        </p>
      )}
      <ul className="rows">
        {related.map(({ linkId, exhibitorId: other, name, relation }) => (
          <li key={linkId} className="pair">
            <span>
              <Link href={`/${workspace}/exhibitors/${other}`}>{name}</Link> <span className="s13 ink2">{t(`relations.${relation}`)}</span>
            </span>
            <form action={send}>
              <input type="hidden" name="exhibitorId" value={exhibitorId} />
              <input type="hidden" name="linkId" value={linkId} />
              <button type="submit" className="btn quiet" aria-disabled={pending} aria-label={t("removeOf", { name })}>
                {t("remove")}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </>
  );
}
