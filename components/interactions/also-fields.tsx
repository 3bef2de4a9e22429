"use client";

import { useTranslations } from "next-intl";

import { pointsOf } from "@/components/relationships/change-lines";
import { ChoiceField, SelectField, TextField } from "@/components/ui/fields";
import { Preview } from "@/components/ui/preview";
import type { ComplaintProspect } from "@/lib/complaints/types";
import type { MemberName } from "@/lib/members/types";
import type { PromiseProspect } from "@/lib/promises/types";
import type { RequestProspect } from "@/lib/requests/types";
import { COMPLAINT_SEVERITIES, SCOPES, TOLD_BY } from "./choices";

/** What a promise, a request or a complaint of today is worth, computed when one is chosen. */
export interface Prospects {
  readonly promise: (form: FormData) => Promise<PromiseProspect | null>;
  readonly request: (form: FormData) => Promise<RequestProspect | null>;
  readonly complaint: (form: FormData) => Promise<ComplaintProspect | null>;
}

const ALSO = ["also"] as const;

/** What else the interaction was; without network nobody can say what it is worth. One more kind is a choice, its fields, and its part of `alsoOf`. The stylesheet shows the fields of the choice, so that this works without JavaScript. */
export function AlsoFields({ prospects, colleagues = [] }: { prospects?: Prospects; colleagues?: readonly MemberName[] }) {
  const t = useTranslations("interactions.log");
  return (
    <div className="group/also grid gap-3">
      <ChoiceField
        name="also"
        label={t("also")}
        initial=""
        options={[
          { value: "", label: t("alsoNothing") },
          { value: "promise", label: t("alsoPromise") },
          { value: "request", label: t("alsoRequest") },
          { value: "complaint", label: t("alsoComplaint") },
          { value: "disclosure", label: t("alsoDisclosure") },
          { value: "task", label: t("alsoTask") },
        ]}
      />
      <div className="hidden gap-3 grid-cols-[1fr_148px] group-has-[[value=promise]:checked]/also:grid">
        <TextField name="promiseText" label={t("promiseText")} required />
        <TextField name="promiseDue" type="date" label={t("promiseDue")} required />
        <div className="col-span-2 s12 ink2">
          {prospects && (
            <Preview preview={prospects.promise} of={ALSO} only={{ field: "also", value: "promise" }}>
              {({ kept, broken }) => t("promiseProspect", { kept: pointsOf(kept, "TOI"), broken: pointsOf(broken, "TOI") })}
            </Preview>
          )}
        </div>
      </div>
      <div className="hidden group-has-[[value=request]:checked]/also:block">
        <TextField name="requestText" label={t("requestText")} required />
        <div className="mt-3 s12 ink2">
          {prospects && (
            <Preview preview={prospects.request} of={ALSO} only={{ field: "also", value: "request" }}>
              {({ granted, declined }) => t("requestProspect", { granted: pointsOf(granted, "TOG"), declined: pointsOf(declined, "TOG") })}
            </Preview>
          )}
        </div>
      </div>
      <div className="hidden gap-3 group-has-[[value=complaint]:checked]/also:grid">
        <TextField name="complaintText" label={t("complaintText")} required />
        <ChoiceField name="complaintSeverity" label={t("complaintSeverity")} initial="serious" options={COMPLAINT_SEVERITIES.map((value) => ({ value, label: t(`severities.${value}`) }))} />
        <div className="s12 ink2">
          {prospects && (
            <Preview preview={prospects.complaint} of={ALSO} only={{ field: "also", value: "complaint" }}>
              {({ solved, unsolved }) => t("complaintProspect", { solved: pointsOf(solved, "TOC"), unsolved: pointsOf(unsolved, "TOC") })}
            </Preview>
          )}
        </div>
      </div>
      <div className="hidden gap-3 group-has-[[value=disclosure]:checked]/also:grid">
        <ChoiceField name="disclosureDirection" label={t("disclosureDirection")} initial="inbound" options={TOLD_BY.map((value) => ({ value, label: t(`toldBy.${value}`) }))} />
        <TextField name="disclosureText" label={t("disclosureText")} required />
        <ChoiceField name="disclosureScope" label={t("disclosureScope")} initial="confidential" options={SCOPES.map((value) => ({ value, label: t(`scopes.${value}`) }))} />
        <p className="s12 ink2">{t("disclosureProspect")}</p>
      </div>
      <div className="hidden gap-3 grid-cols-[1fr_148px] group-has-[[value=task]:checked]/also:grid">
        <TextField name="taskTitle" label={t("taskTitle")} required />
        <TextField name="taskDue" type="date" label={t("taskDue")} required />
        {colleagues.length > 0 && (
          <div className="col-span-2">
            <SelectField name="assignedMemberId" label={t("taskFor")} empty={t("taskForMe")} options={colleagues.map(({ id, name }) => ({ value: id, label: name }))} />
          </div>
        )}
        <p className="col-span-2 s12 ink2">{t(colleagues.length > 0 ? "taskTold" : "taskProspect")}</p>
      </div>
    </div>
  );
}
