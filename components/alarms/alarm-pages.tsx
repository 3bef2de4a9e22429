import { getTranslations } from "next-intl/server";

import { Views } from "@/components/ui/views";

/** The few pages about alarms, each beside the others. */
export async function AlarmPages({ workspace, current }: { workspace: string; current: "list" | "rules" | "playbooks" | "effect" }) {
  const t = await getTranslations("alarms.pages");
  const path = `/${workspace}/alarms`;
  const pages = [
    { name: "list", href: path },
    { name: "rules", href: `${path}/rules` },
    { name: "playbooks", href: `${path}/playbooks` },
    { name: "effect", href: `${path}/effect` },
  ] as const;
  return <Views label={t("label")} views={pages.map(({ name, href }) => ({ href, label: t(name), current: name === current }))} />;
}
