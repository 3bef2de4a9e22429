import { getTranslations } from "next-intl/server";

import { endViewAction } from "@/lib/roles/actions";
import type { MemberSession } from "@/lib/tenant/require-member";

/** Says through whose eyes the pages are seen, and ends it with one press. */
export async function ViewingBar({ member }: { member: MemberSession }) {
  const [t, common] = await Promise.all([getTranslations("roles.viewing"), getTranslations("common")]);
  return (
    <form action={endViewAction.bind(null, member.workspace)} className="effect mb-5 flex flex-wrap items-center justify-between gap-3">
      <p role="status">{t("bar", { name: member.roleName ?? common(`roles.${member.role}`) })}</p>
      <button type="submit" className="btn">
        {t("end")}
      </button>
    </form>
  );
}
