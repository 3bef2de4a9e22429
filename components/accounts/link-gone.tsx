import Link from "next/link";
import { getTranslations } from "next-intl/server";

/** A link that was used, has run out, was revoked or never was: all of them look the same. */
export async function LinkGone({ again }: { again?: string }) {
  const t = await getTranslations("accounts.gone");
  return (
    <>
      <h1 className="mb-4">{t("title")}</h1>
      <p>{t("text")}</p>
      <p className="mt-6 flex gap-2">
        {again && (
          <Link className="btn main" href={again}>
            {t("again")}
          </Link>
        )}
        <Link className="btn" href="/sign-in">
          {t("signIn")}
        </Link>
      </p>
    </>
  );
}
