import { z } from "zod";

import { day, optionalChoice, optionalId, optionalText } from "@/lib/format/input";
import { ComplaintSeverity, Confidentiality, Direction } from "@/lib/tenant/enums";

/** What an interaction can be beside itself: each is a record of its own, made in the same transaction. */
const ALSO = ["promise", "request", "complaint", "disclosure", "task"] as const;

const { minor, serious, severe } = ComplaintSeverity;
const { open, confidential, secret } = Confidentiality;

export const alsoFields = {
  also: optionalChoice(ALSO),
  promiseText: optionalText(500),
  promiseDue: z.string().trim().optional(),
  requestText: optionalText(500),
  complaintText: optionalText(500),
  complaintSeverity: optionalChoice([minor, serious, severe]),
  disclosureText: optionalText(500),
  disclosureDirection: optionalChoice([Direction.inbound, Direction.outbound]),
  disclosureScope: optionalChoice([open, confidential, secret]),
  taskTitle: optionalText(200),
  taskDue: z.string().trim().optional(),
  /** Whose task; empty: of whoever logs. Named as in the task's own form. */
  assignedMemberId: optionalId,
};
type AlsoFields = z.output<z.ZodObject<typeof alsoFields>>;

/** The interaction's own part of the form. */
export function withoutAlso<T extends AlsoFields>({ also, promiseText, promiseDue, requestText, complaintText, complaintSeverity, disclosureText, disclosureDirection, disclosureScope, taskTitle, taskDue, assignedMemberId, ...rest }: T): Omit<T, keyof AlsoFields> {
  return rest;
}

interface Also {
  readonly promise: { readonly text: string; readonly dueOn: Date } | null;
  readonly request: { readonly text: string } | null;
  readonly complaint: { readonly text: string; readonly severity: ComplaintSeverity } | null;
  readonly disclosure: { readonly text: string; readonly direction: Direction; readonly confidentiality: Confidentiality } | null;
  readonly task: { readonly title: string; readonly dueOn: Date; readonly assignedMemberId?: string } | null;
}

/** The one record that the form asks for beside the interaction. What another choice has left in its fields is left out, whatever a form without a script sent along. */
export function alsoOf(form: AlsoFields, occurredOn: Date, context: z.RefinementCtx): Also {
  const nothing: Also = { promise: null, request: null, complaint: null, disclosure: null, task: null };
  const issue = (path: keyof AlsoFields, message: string): null => {
    context.addIssue({ code: "custom", path: [path], message });
    return null;
  };
  const said = <T>(path: keyof AlsoFields, value: T | null): T | null => value ?? issue(path, "required");
  const due = (path: "promiseDue" | "taskDue"): Date | null => {
    const read = day.safeParse(form[path] ?? "");
    if (!read.success) return issue(path, read.error.issues[0]?.message ?? "not_a_date");
    return read.data < occurredOn ? issue(path, "date_order") : read.data;
  };
  if (form.also === "promise") {
    const [text, dueOn] = [said("promiseText", form.promiseText), due("promiseDue")];
    return { ...nothing, promise: text !== null && dueOn !== null ? { text, dueOn } : null };
  }
  if (form.also === "request") {
    const text = said("requestText", form.requestText);
    return { ...nothing, request: text !== null ? { text } : null };
  }
  if (form.also === "complaint") {
    const [text, severity] = [said("complaintText", form.complaintText), said("complaintSeverity", form.complaintSeverity)];
    return { ...nothing, complaint: text !== null && severity !== null ? { text, severity } : null };
  }
  if (form.also === "disclosure") {
    const [text, direction] = [said("disclosureText", form.disclosureText), said("disclosureDirection", form.disclosureDirection)];
    return { ...nothing, disclosure: text !== null && direction !== null ? { text, direction, confidentiality: form.disclosureScope ?? confidential } : null };
  }
  if (form.also === "task") {
    const [title, dueOn] = [said("taskTitle", form.taskTitle), due("taskDue")];
    return { ...nothing, task: title !== null && dueOn !== null ? { title, dueOn, assignedMemberId: form.assignedMemberId ?? undefined } : null };
  }
  return nothing;
}
