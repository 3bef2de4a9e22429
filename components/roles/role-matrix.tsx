import { getTranslations } from "next-intl/server";

import { mayByName } from "@/lib/rights/access";
import { NOUNS, VERBS, VERBS_OF } from "@/lib/rights/types";
import type { RoleRow } from "@/lib/roles/types";

/** What each role may do with each noun. On a phone each noun is a block with a line a role. */
export async function RoleMatrix({ roles }: { roles: readonly RoleRow[] }) {
  const [t, common] = await Promise.all([getTranslations("roles"), getTranslations("common")]);
  const nameOf = ({ name, begunAs }: RoleRow) => name ?? common(`roles.${begunAs}`);
  return (
    <div className="scroll" role="region" aria-label={t("matrix")} tabIndex={0}>
      <table className="fold">
        <thead>
          <tr>
            <th scope="col">{t("noun")}</th>
            {roles.map((role) => (
              <th key={role.key} scope="col">
                {nameOf(role)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <td className="font-medium">{t("scopeLabel")}</td>
            {roles.map((role) => (
              <td key={role.key} data-h={nameOf(role)}>
                {t(`scopesShort.${role.scope}`)}
              </td>
            ))}
          </tr>
          {NOUNS.map((noun) => (
            <tr key={noun}>
              <td className="font-medium">{t(`nouns.${noun}`)}</td>
              {roles.map((role) => {
                const verbs = VERBS.filter((verb) => mayByName({ role: role.begunAs, rights: role.rights }, verb, noun));
                return (
                  <td key={role.key} data-h={nameOf(role)} className={verbs.length === 0 ? "ink3" : undefined}>
                    {verbs.length === 0 ? t("nothing") : verbs.length === VERBS_OF[noun].length && verbs.length > 2 ? t("everything") : verbs.map((verb) => t(`verbs.${verb}`)).join(" · ")}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
