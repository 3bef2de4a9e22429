import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { KeyForm } from "@/components/api-keys/key-form";
import { Crumbs } from "@/components/ui/crumbs";
import { Words } from "@/components/ui/words";
import { rightsToGive } from "@/lib/api-keys/access";
import { makeKeyAction } from "@/lib/api-keys/actions";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("api"))("new") };
}

/** A new key: what it is for, and for how long. */
export default async function NewApiKeyPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const member = await requireRight(workspace, "manage", "keys");
  const t = await getTranslations("api");
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/api-keys`, label: t("title") }]} />
      <h1 className="mb-5">{t("new")}</h1>
      <Words of={["api", "roles"]}>
        <KeyForm make={makeKeyAction.bind(null, workspace)} open={rightsToGive(member)} />
      </Words>
    </>
  );
}
