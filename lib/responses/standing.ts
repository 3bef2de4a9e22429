import { invitationState } from "@/lib/invitations/data";
import type { DoorState } from "./types";

interface Standing {
  readonly status: "open" | "answered" | "withdrawn";
  readonly openedAt: Date | null;
  readonly expiresAt: Date;
  readonly campaign: CampaignStanding | null;
}

interface CampaignStanding {
  readonly status: "draft" | "scheduled" | "running" | "closed" | "cancelled";
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/** Whether a link can be answered now, and if not, why. */
export function doorState(invitation: Standing, now: Date): DoorState {
  const own = invitationState(invitation, now);
  const campaign = invitation.campaign && campaignState(invitation.campaign, now);
  // a cancelled campaign takes its links back; what happened to it is the kinder thing to say
  if (own === "answered" || (own === "withdrawn" && campaign !== "cancelled")) return own;
  if (campaign !== null && campaign !== "open") return campaign;
  return own === "expired" ? "expired" : "open";
}

/** A scheduled campaign is open from its hour on, also where the worker that starts it is late. */
export function campaignState({ status, opensAt, closesAt }: CampaignStanding, now: Date): "open" | "early" | "closed" | "cancelled" {
  if (status === "cancelled") return "cancelled";
  if (status === "closed" || closesAt <= now) return "closed";
  return status === "draft" || opensAt > now ? "early" : "open";
}
