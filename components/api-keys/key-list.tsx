import { getTranslations } from "next-intl/server";

import { ActionForm } from "@/components/ui/action-form";
import { Day } from "@/components/ui/day";
import { HiddenField } from "@/components/ui/fields";
import { revokeKeyAction } from "@/lib/api-keys/actions";
import type { KeyRow } from "@/lib/api-keys/types";

/** The organizer's keys with what each is for, until when, and when it was last used. */
export async function KeyList({ workspace, keys, manages }: { workspace: string; keys: readonly KeyRow[]; manages: boolean }) {
  const t = await getTranslations("api");
  return (
    <ul className="rows">
      {keys.map((key) => (
        <li key={key.id} className="grid gap-1">
          <p>
            <strong className="font-medium">{key.name}</strong> <code className="s13">{key.prefix}…</code> {key.state !== "live" && <span className="watch s13">{t(`states.${key.state}`)}</span>}
          </p>
          <p className="s13 ink2">{key.scopes.map((scope) => scopeWords(scope, t)).join(t("between"))}</p>
          <p className="s13 ink3">
            {t("madeBy", { name: key.memberName })} <Day date={key.createdAt} />
            {key.expiresAt && (
              <>
                {" · "}
                {t("until")} <Day date={key.expiresAt} />
              </>
            )}
            {" · "}
            {key.lastUsedAt ? (
              <>
                {t("used")} <Day date={key.lastUsedAt} />
              </>
            ) : (
              t("neverUsed")
            )}
          </p>
          {manages && key.state !== "revoked" && (
            <ActionForm action={revokeKeyAction.bind(null, workspace)} quiet submit={<>{t("revoke")} <span className="sr-only">{key.name}</span></>}>
              <HiddenField name="id" value={key.id} />
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  );
}

function scopeWords(scope: KeyRow["scopes"][number], t: Awaited<ReturnType<typeof getTranslations<"api">>>): string {
  const words = {
    "read exhibitors": t("nouns.exhibitors"), "read contacts": t("nouns.contacts"), "read participations": t("nouns.participations"), "read interactions": t("nouns.interactions"), "read promises": t("nouns.promises"),
    "read requests": t("nouns.requests"), "read complaints": t("nouns.complaints"), "read shows": t("nouns.shows"), "read editions": t("nouns.editions"), "read scores": t("nouns.scores"), "read responses": t("nouns.responses"),
  } as const;
  const [kind, noun] = scope.split(" ");
  const name = Object.entries(words).find(([key]) => key === `read ${noun}`)?.[1] ?? "";
  return t("scope", { noun: name, kind: kind === "read" ? t("kinds.read") : t("kinds.write") });
}
