import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { KeyList } from "@/components/api-keys/key-list";
import { Words } from "@/components/ui/words";
import { loadKeys } from "@/lib/api-keys/loaders";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("api"))("title") };
}

/** Keys for programs: who made which, what it may, and when it was last used. */
export default async function ApiKeysPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const member = await requireRight(workspace, "read", "keys");
  const [keys, t] = await Promise.all([loadKeys(member), getTranslations("api")]);
  const manages = may(member, "manage", "keys");
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <h1>{t("title")}</h1>
        {manages && (
          <Link className="btn main" href={`/${workspace}/api-keys/new`}>
            {t("new")}
          </Link>
        )}
      </div>
      <p className="lead mt-2">{t("lead")}</p>
      <p className="mt-1 s13">
        <a href="/api/v1/openapi.json">{t("document")}</a>
      </p>
      <section className="part" aria-labelledby="keys">
        <h2 id="keys">{t("list")}</h2>
        {keys.length === 0 ? (
          <p className="ink2 mt-1">{t("none")}</p>
        ) : (
          <Words of={["api"]}>
            <KeyList workspace={workspace} keys={keys} manages={manages} />
          </Words>
        )}
      </section>
    </>
  );
}
