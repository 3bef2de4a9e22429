"use client";

import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField } from "@/components/ui/fields";
import { badgeCodeAction } from "@/lib/invitations/actions";
import type { BadgeCode as Made } from "@/lib/invitations/types";

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
        done={(made: Made) => <MadeCode made={made} />}
      >
        <HiddenField name="id" value={invitationId} />
      </ActionForm>
    </section>
  );
}

const QUIET = 4;

function MadeCode({ made: { link, size, path } }: { made: Made }) {
  const t = useTranslations("points.badge");
  const box = `${-QUIET} ${-QUIET} ${size + 2 * QUIET} ${size + 2 * QUIET}`;
  const file = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" shape-rendering="crispEdges"><path fill="#fff" d="M${-QUIET} ${-QUIET}h${size + 2 * QUIET}v${size + 2 * QUIET}h${-size - 2 * QUIET}z"/><path d="${path}"/></svg>`;
  return (
    <div role="status">
      <p>{t("made")}</p>
      <svg role="img" aria-label={t("picture")} viewBox={box} width={192} height={192} shapeRendering="crispEdges" className="mt-3 bg-white" fill="#000">
        <path d={path} />
      </svg>
      <p className="mt-2 break-all">
        <code>{link}</code>
      </p>
      <p className="mt-3">
        <a className="btn" href={`data:image/svg+xml,${encodeURIComponent(file)}`} download="badge-code.svg">
          {t("save")}
        </a>
      </p>
    </div>
  );
}
