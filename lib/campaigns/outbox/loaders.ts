import "server-only";

import { notFound } from "next/navigation";

import { mailFolderEnv } from "@/lib/env";
import { pageOf, type SearchParams } from "@/lib/format/address";
import type { PageOf } from "@/lib/format/page";
import type { MemberSession } from "@/lib/tenant/require-member";
import { mayCampaign } from "../access";
import { listOutbox, readOutboxLetter } from "./data";
import type { OutboxLetter, OutboxRow } from "./types";

/** Whether there is an outbox to look into: in the demo organizer of an installation whose mail server keeps what it gets. */
export function hasOutbox(member: MemberSession): boolean {
  return mailFolderEnv() !== null && member.isDemo && mayCampaign(member);
}

// letters carry personal links, so they are for the demo organizer alone: the folder knows no tenants
function folderFor(member: MemberSession): string {
  const folder = mailFolderEnv();
  if (folder === null || !hasOutbox(member)) notFound();
  return folder;
}

export function loadOutbox(member: MemberSession, params: SearchParams): Promise<PageOf<OutboxRow>> {
  return listOutbox(folderFor(member), pageOf(params));
}

export async function loadOutboxLetter(member: MemberSession, id: string): Promise<OutboxLetter> {
  return (await readOutboxLetter(folderFor(member), id)) ?? notFound();
}
