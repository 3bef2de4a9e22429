import { getTranslations } from "next-intl/server";

import { Views } from "@/components/ui/views";

/** The lists of the surveys' room. */
export async function SurveyViews({ workspace, current }: { workspace: string; current: "invitations" | "responses" | "campaigns" | "forms" }) {
  const t = await getTranslations("surveys.tabs");
  const path = `/${workspace}/surveys`;
  return (
    <Views
      label={t("label")}
      views={[
        { href: `${path}/campaigns`, label: t("campaigns"), current: current === "campaigns" },
        { href: path, label: t("invitations"), current: current === "invitations" },
        { href: `${path}/responses`, label: t("responses"), current: current === "responses" },
        { href: `${path}/forms`, label: t("forms"), current: current === "forms" },
      ]}
    />
  );
}
