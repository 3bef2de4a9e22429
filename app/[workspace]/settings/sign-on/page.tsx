import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { ConfirmForm } from "@/components/accounts/confirm-form";
import { Domains } from "@/components/sign-on/domains";
import { EnforcePart } from "@/components/sign-on/enforce-part";
import { JoiningPart } from "@/components/sign-on/joining-part";
import { ProviderPart } from "@/components/sign-on/provider-part";
import { SignOnProblem } from "@/components/sign-on/sign-on-problem";
import { TryPart } from "@/components/sign-on/try-part";
import { Crumbs } from "@/components/ui/crumbs";
import { ActionForm } from "@/components/ui/action-form";
import { loadAsked, loadFresh } from "@/lib/accounts/loaders";
import { type SearchParams, single } from "@/lib/format/address";
import { requireRight } from "@/lib/rights/require-right";
import { removeSignOnAction } from "@/lib/sign-on/actions";
import { loadSignOn } from "@/lib/sign-on/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signOn"))("title") };
}

const DONE = ["kept", "removed", "tried"] as const;

/** How the organizer's people come in by their company's account. An owner's alone: whoever sets this up says who is who here. */
export default async function SignOnSettingsPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const { workspace } = await params;
  const member = await requireRight(workspace, "manage", "organizer");
  const [{ state, domains, callback }, fresh, asked, t, organizers] = await Promise.all([loadSignOn(member), loadFresh(), loadAsked(), getTranslations("signOn"), getTranslations("organizers")]);
  const address = await searchParams;
  const done = DONE.find((word) => word === single(address, "done"));
  const proven = domains.some(({ provenAt }) => provenAt !== null);
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/settings`, label: organizers("settings") }]} />
      <h1>{t("title")}</h1>
      <p className="lead mt-2">{t("lead")}</p>
      {done && (
        <p role="status" className="mt-3">
          {t(`done.${done}`)}
        </p>
      )}
      <div className="mt-3">
        <SignOnProblem problem={single(address, "problem")} />
      </div>
      {!fresh && (
        <section className="part">
          <ConfirmForm path={`/${workspace}/settings/sign-on`} asked={asked} />
        </section>
      )}
      <ProviderPart workspace={workspace} state={state} callback={callback} fresh={fresh} />
      {state && <TryPart workspace={workspace} timeZone={member.timeZone} state={state} />}
      <Domains workspace={workspace} timeZone={member.timeZone} domains={domains} />
      {state && <JoiningPart workspace={workspace} state={state} proven={proven} fresh={fresh} />}
      {state && <EnforcePart workspace={workspace} state={state} fresh={fresh} />}
      {state && fresh && (
        <section className="part" aria-labelledby="remove">
          <h2 id="remove" className="mb-1">
            {t("remove.title")}
          </h2>
          <p className="ink2 mb-3">{t("remove.text")}</p>
          <ActionForm action={removeSignOnAction.bind(null, workspace)} submit={t("remove.submit")} quiet>
            {null}
          </ActionForm>
        </section>
      )}
    </>
  );
}
