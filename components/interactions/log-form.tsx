"use client";

import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField } from "@/components/ui/fields";
import { Keys } from "@/components/ui/keys";
import type { ContactChoice } from "@/lib/contacts/types";
import type { Construct, LoggedInteraction } from "@/lib/interactions/types";
import type { NoteBeginning } from "@/lib/interactions/templates/types";
import type { MemberName } from "@/lib/members/types";
import type { EditionChoice } from "@/lib/shows/editions/types";
import type { FormState } from "@/lib/tenant/form-state";
import { AlsoFields, type Prospects } from "./also-fields";
import { Draft } from "./draft";
import { FunctionFields } from "./function-fields";
import { Kept } from "./kept";
import { LogEffect } from "./log-effect";
import { Logged } from "./logged";
import { MainFields } from "./main-fields";
import { MoreFields } from "./more-fields";
import { NoteTemplates } from "./note-templates";
import { useKeptAction } from "./queue/use-kept-action";
import { SubmissionKey } from "./submission-key";

interface Props {
  readonly home: string;
  readonly again: string;
  readonly log: (state: FormState<LoggedInteraction>, form: FormData) => Promise<FormState<LoggedInteraction>>;
  readonly preview: (form: FormData) => Promise<LoggedInteraction | null>;
  readonly prospects: Prospects;
  readonly withdraw: (state: FormState<{ id: string }>, form: FormData) => Promise<FormState<{ id: string }>>;
  readonly exhibitorId: string;
  readonly exhibitorName: string;
  /** The member on whose behalf an entry may wait on this device. */
  readonly owner: string;
  /** Whom it was with, where the way here says so. */
  readonly contactId?: string | null;
  readonly contacts: readonly ContactChoice[];
  readonly editions: readonly EditionChoice[];
  readonly constructs: readonly Construct[];
  readonly templates: readonly NoteBeginning[];
  /** Who else a task can be for. */
  readonly colleagues: readonly MemberName[];
  readonly submissionKey: string;
  readonly today: string;
}

/** The quick log: one form, saved once, that says afterwards what it did. */
export function LogForm({ home, again, log, preview, prospects, withdraw, exhibitorId, exhibitorName, owner, contactId, contacts, editions, constructs, templates, colleagues, submissionKey, today }: Props) {
  const t = useTranslations("interactions.log");
  const common = useTranslations("common");
  const { action, kept } = useKeptAction(log, owner, exhibitorName);
  const only = contacts.length === 1 ? (contacts[0]?.id ?? "") : (contacts.find(({ id }) => id === contactId)?.id ?? "");
  const shows = Object.fromEntries(editions.map((edition) => [edition.showId, edition.showName]));
  return (
    <ActionForm
      sheet
      action={action}
      instead={kept ? <Kept exhibitorId={exhibitorId} exhibitorName={exhibitorName} again={again} /> : undefined}
      submit={
        <>
          {common("save")} <Keys mac="⌘↵" other="Ctrl ↵" />
        </>
      }
      extra={<span className="s12 ink3">{t("nothingSent")}</span>}
      done={(logged) => <Logged home={home} again={again} logged={logged} withdraw={withdraw} shows={shows} />}
    >
      <HiddenField name="exhibitorId" value={exhibitorId} />
      <SubmissionKey value={submissionKey} />
      <MainFields contacts={contacts} initial={{ note: "", channel: "call", direction: "outbound", contactId: only, occurredOn: today, mood: "" }} autoFocus>
        <NoteTemplates templates={templates} />
      </MainFields>
      <FunctionFields />
      <AlsoFields prospects={prospects} colleagues={colleagues} />
      <MoreFields editions={editions} constructs={constructs} />
      <Draft exhibitorId={exhibitorId} />
      {/* after the draft: what comes back with it has an effect too */}
      <LogEffect preview={preview} shows={shows} />
    </ActionForm>
  );
}
