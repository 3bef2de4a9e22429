import { getTranslations } from "next-intl/server";

import { ActionForm } from "@/components/ui/action-form";
import { Day } from "@/components/ui/day";
import { HiddenField } from "@/components/ui/fields";
import { revokeKeyAction } from "@/lib/api-keys/actions";
import { KEY_NOUNS, KEY_VERBS, type KeyRow } from "@/lib/api-keys/types";

/** The organizer's keys with what each is for, until when, and when it was last used. */
export async function KeyList({ workspace, keys, manages }: { workspace: string; keys: readonly KeyRow[]; manages: boolean }) {
  const [t, roles] = await Promise.all([getTranslations("api"), getTranslations("roles")]);
  return (
    <ul className="rows">
      {keys.map((key) => (
        <li key={key.id} className="grid gap-1">
          <p>
            <strong className="font-medium">{key.name}</strong> <code className="s13">{key.prefix}…</code> {key.state !== "live" && <span className="watch s13">{t(`states.${key.state}`)}</span>}
          </p>
          <p className="s13 ink2">{scopeWords(key.scopes, t, roles)}</p>
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

/** Each noun with what may be done with it: "Contacts: read, add". */
function scopeWords(scopes: KeyRow["scopes"], t: Awaited<ReturnType<typeof getTranslations<"api">>>, roles: Awaited<ReturnType<typeof getTranslations<"roles">>>): string {
  const held = new Set<string>(scopes);
  const nouns = KEY_NOUNS.flatMap((noun) => {
    const verbs = KEY_VERBS.filter((verb) => held.has(`${verb} ${noun}`));
    return verbs.length === 0 ? [] : [t("scope", { noun: roles(`nouns.${noun}`), verbs: verbs.map((verb) => roles(`verbs.${verb}`)).join(t("between")) })];
  });
  return nouns.join(t("betweenNouns"));
}
