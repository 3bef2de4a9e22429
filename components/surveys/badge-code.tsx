"use client";

import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField } from "@/components/ui/fields";
import { badgeCodeAction } from "@/lib/invitations/actions";

/** A contact's personal link as a code for the badge: each press makes a link of its own, which is shown this once. */
export function BadgeCode({ workspace, invitationId }: { workspace: string; invitationId: string }) {
  const t = useTranslations("points.badge");
  return (
    <section className="mt-8 max-w-[640px]">
      <h2>{t("title")}</h2>
      <p className="mt-1 mb-3 ink2">{t("text")}</p>
      <ActionForm
        action={badgeCodeAction.bind(null, workspace)}
        submit={t("make")}
        quiet
        done={({ link, svg }) => {
          const picture = `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
          return (
            <div role="status">
              <p>{t("made")}</p>
              <p className="mt-3">
                <object data={picture} type="image/svg+xml" width={192} height={192} aria-label={t("picture")} className="bg-white" />
              </p>
              <p className="mt-2 break-all">
                <code>{link}</code>
              </p>
              <p className="mt-3">
                <a className="btn" href={picture} download="badge-code.svg">
                  {t("save")}
                </a>
              </p>
            </div>
          );
        }}
      >
        <HiddenField name="id" value={invitationId} />
      </ActionForm>
    </section>
  );
}
