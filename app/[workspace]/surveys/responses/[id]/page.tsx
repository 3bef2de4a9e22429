import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import { RecordEffect } from "@/components/relationships/record-effect";
import { AnswerList } from "@/components/surveys/answer-list";
import { WithdrawResponse } from "@/components/surveys/withdraw-response";
import { Crumbs } from "@/components/ui/crumbs";
import { dayText } from "@/lib/format/day-text";
import { loadResponse } from "@/lib/responses/loaders";
import { loadEffects } from "@/lib/relationships/effects/loaders";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

interface Props {
  readonly params: Promise<{ workspace: string; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, id } = await params;
  const response = await loadResponse(await requireRight(workspace, "read", "responses"), id);
  return { title: (await getTranslations("surveys.response"))("title", { who: response.contactName ?? response.exhibitorName }) };
}

export default async function ResponsePage({ params }: Props) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "read", "responses");
  const response = await loadResponse(member, id);
  const moves = await loadEffects(member, "response", id);
  const t = await getTranslations("surveys");
  const said = { date: dayText(response.answeredOn, await getLocale()), language: t(`response.languages.${response.language}`) };
  return (
    <>
      <Crumbs
        trail={[
          { href: `/${workspace}/surveys`, label: t("title") },
          { href: `/${workspace}/surveys/responses`, label: t("responses.title") },
        ]}
      />
      <h1>{t("response.title", { who: response.contactName ?? response.exhibitorName })}</h1>
      <p className="mt-2">
        <Link href={`/${workspace}/exhibitors/${response.exhibitorId}`}>{response.exhibitorName}</Link>
      </p>
      <p className="mt-1 ink2">{response.editionLabel === null ? t("response.answeredOnNoEdition", said) : t("response.answeredOn", { ...said, edition: response.editionLabel })}</p>
      {response.withdrawn && <p className="mt-3 watch">{response.withdrawnFor === null ? t("response.withdrawn") : t("response.withdrawnFor", { reason: response.withdrawnFor })}</p>}
      {Object.keys(response.answers).length === 0 && <p className="mt-3 ink2">{t("response.none")}</p>}
      {!response.withdrawn && (
        <div className="mt-6 max-w-[640px]">
          <RecordEffect
            moves={moves}
            causes={{ survey: t("response.cause") }}
            shows={response.show === null ? {} : { [response.show.id]: response.show.name }}
          />
        </div>
      )}
      <AnswerList response={response} />
      {!response.withdrawn && may(member, "delete", "responses") && <WithdrawResponse workspace={workspace} responseId={id} />}
    </>
  );
}
