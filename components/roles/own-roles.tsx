import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { rightsOf } from "@/lib/rights/access";
import { coversAll } from "@/lib/rights/compose";
import type { RoleRow } from "@/lib/roles/types";
import type { MemberSession } from "@/lib/tenant/require-member";

/** The roles that the organizer made, and who of them one may change: nobody touches a role that has more than they have. */
export async function OwnRoles({ member, roles, manages }: { member: MemberSession; roles: readonly RoleRow[]; manages: boolean }) {
  const t = await getTranslations("roles");
  const own = roles.filter(({ name }) => name !== null);
  const power = { rights: rightsOf(member), scope: member.scope ?? "all", fields: member.fields };
  return (
    <section className="part" aria-labelledby="own">
      <h2 id="own">{t("own")}</h2>
      {own.length === 0 ? (
        <p className="ink2 mt-1">{t("noneOwn")}</p>
      ) : (
        <ul className="rows">
          {own.map((role) => (
            <li key={role.key}>
              {manages && coversAll(power, role) ? <Link href={`/${member.workspace}/roles/${role.key}`}>{role.name}</Link> : role.name}{" "}
              <span className="ink3 s13">
                {t(`scopes.${role.scope}`)} · {t("membersOf", { n: role.members })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
