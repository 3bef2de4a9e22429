import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { Crumbs } from "@/components/ui/crumbs";
import { Facts } from "@/components/ui/facts";
import { loadOutboxLetter } from "@/lib/campaigns/outbox/loaders";
import { timeText } from "@/lib/format/time-text";
import { requestLocale } from "@/lib/i18n/request";
import { requireRight } from "@/lib/rights/require-right";

interface Props {
  readonly params: Promise<{ workspace: string; letter: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, letter: id } = await params;
  const letter = await loadOutboxLetter(await requireRight(workspace, "read", "campaigns"), id);
  return { title: (await getTranslations("campaigns.outbox"))("one", { subject: letter.subject }) };
}

/** A letter as its reader gets it. The page inside can run nothing, and the house's own policy lets it load nothing from elsewhere. */
export default async function OutboxLetterPage({ params }: Props) {
  const { workspace, letter: id } = await params;
  const member = await requireRight(workspace, "read", "campaigns");
  const letter = await loadOutboxLetter(member, id);
  const t = await getTranslations("campaigns.outbox");
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/surveys/outbox`, label: t("title") }]} />
      <h1>{letter.subject}</h1>
      <Facts
        rows={[
          { label: t("from"), value: letter.from },
          { label: t("to"), value: letter.to },
          { label: t("replyTo"), value: letter.replyTo },
          { label: t("received"), value: timeText(letter.receivedAt, await requestLocale(), member.timeZone) },
          { label: t("headers"), value: letter.unsubscribe && <a className="break-all" href={letter.unsubscribe}>{letter.unsubscribe}</a> },
        ]}
      />
      {letter.html !== null && (
        <section className="part">
          <h2>{t("html")}</h2>
          <iframe title={t("html")} sandbox="allow-popups allow-popups-to-escape-sandbox" srcDoc={letter.html.replace("<head>", '<head><base target="_blank">')} className="mt-3 h-[520px] w-full max-w-[760px] rounded-md border border-control bg-white" />
        </section>
      )}
      <section className="part">
        <h2>{t("plain")}</h2>
        <pre className="mt-3 max-w-[760px] s13 whitespace-pre-wrap break-words">{letter.text}</pre>
      </section>
    </>
  );
}
