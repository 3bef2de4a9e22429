import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { loadClosed, loadMemberships } from "@/lib/tenant/require-member";
import { SignOut } from "@/components/frame/sign-out";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("door.organizers"))("title") };
}

export default async function OrganizersPage({ searchParams }: { searchParams: Promise<{ choose?: string }> }) {
  const [memberships, closed] = await Promise.all([loadMemberships(), loadClosed()]);
  const [only] = memberships;
  if (only && memberships.length === 1 && closed.length === 0 && (await searchParams).choose === undefined) redirect(`/${only.workspace}`);
  const t = await getTranslations("door.organizers");
  const [common, signOn] = await Promise.all([getTranslations("common"), getTranslations("signOn")]);
  return (
    <main className="!px-0 w-full max-w-[480px]">
      <h1 className="mb-4">{t("title")}</h1>
      {memberships.length === 0 && closed.length === 0 && <p>{t("empty")}</p>}
      <ul className="rows">
        {memberships.map((mine) => (
          <li key={mine.workspace}>
            <Link href={`/${mine.workspace}`}>{mine.organizerName}</Link> <span className="ink3 s13">{t("role", { role: mine.roleName ?? common(`roles.${mine.role}`) })}</span>{" "}
            <Link className="s13" href={`/${mine.workspace}/leave`}>
              {t("leave")} <span className="sr-only">{mine.organizerName}</span>
            </Link>
          </li>
        ))}
        {closed.map((place) => (
          <li key={place.workspace}>
            <Link href={`/sign-on/${place.workspace}?asked=1`}>{place.name}</Link> <span className="ink3 s13">{signOn("closed")}</span>
          </li>
        ))}
      </ul>
      <p className="mt-6">
        <Link href="/account">{common("account")}</Link>
      </p>
      <p className="mt-2">
        <SignOut label={common("signOut")} />
      </p>
    </main>
  );
}
