import { useTranslations } from "next-intl";

import type { ContactTies } from "@/lib/people/ties/types";

/** With whom of ours each contact is in touch, in a line each, for the exhibitor's page. */
export function ContactTiesLines({ ties }: { ties: readonly ContactTies[] }) {
  const t = useTranslations("people.contactTies");
  if (ties.length === 0) return <p className="ink2 s13">{t("none")}</p>;
  return (
    <ul className="rows">
      {ties.map(({ contactId, contactName, ties: own }) => (
        <li key={contactId} className="s13">
          <b>{contactName}</b>{" "}
          <span className="ink2">{own.map(({ memberName, contacts }) => t("line", { name: memberName, times: t("times", { n: contacts }) })).join(" · ")}</span>
        </li>
      ))}
    </ul>
  );
}
