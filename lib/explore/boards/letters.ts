import { z } from "zod";

import { publicAddress } from "@/lib/env";
import { dayText } from "@/lib/format/day-text";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { enqueue } from "@/lib/jobs/mutations";
import type { JobHandler } from "@/lib/jobs/work";
import { canSendMail, sendMail } from "@/lib/mail/send";
import { listChoices } from "@/lib/portfolio/choices/data";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { partOf } from "@/lib/tenant/part-of";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { allowed } from "../allowed";
import { explore } from "../data";
import { readBoard } from "./data";
import { duePeriod, localTime } from "./period";
import { letterWords, printBoard } from "./print";

export const BOARD_LETTERS = "board-letters";

const payload = z.object({ runId: z.uuid() });

/** Puts the letters that have come due into the queue, each period once however often this is asked; how many boards there were. */
export async function queueBoardLetters(organizerId: OrganizerId, now: Date): Promise<number> {
  if (!canSendMail()) return 0;
  const { timeZone, schedules } = await withTenant(organizerId, async ({ db }) => ({
    timeZone: (await db.organizer.findUniqueOrThrow({ where: { id: organizerId }, select: { timeZone: true } })).timeZone,
    schedules: await db.boardSchedule.findMany({ where: { organizerId, board: { deletedAt: null } }, select: { id: true, frequency: true, day: true, hour: true, createdAt: true } }),
  }));
  let queued = 0;
  for (const schedule of schedules) {
    const period = duePeriod(schedule, localTime(timeZone, schedule.createdAt), localTime(timeZone, now));
    if (period === null) continue;
    queued += await inTenantTransaction(organizerId, async (tenant) => {
      const { count } = await tenant.db.boardRun.createMany({ data: { organizerId, scheduleId: schedule.id, period }, skipDuplicates: true });
      if (count === 0) return 0;
      const run = await tenant.db.boardRun.findUniqueOrThrow({ where: { organizerId_scheduleId_period: { organizerId, scheduleId: schedule.id, period } }, select: { id: true } });
      await enqueue(tenant, { kind: BOARD_LETTERS, key: run.id, payload: { runId: run.id }, runAt: now });
      return 1;
    });
  }
  return queued;
}

/** Writes one period's letters: each reader's own figures as their role may see them. A letter that was handed over is noted at once and not sent again. */
export const workOnBoardLetters: JobHandler = async ({ organizerId, job, progress }) => {
  const { runId } = payload.parse(job.payload);
  const run = await withTenant(organizerId, ({ db }) =>
    db.boardRun.findFirst({
      where: { organizerId, id: runId, schedule: { board: { deletedAt: null } } },
      select: { period: true, sentTo: true, schedule: { select: { boardId: true, board: { select: { member: { select: { user: { select: { name: true } } } } } }, recipients: { where: { member: { deactivatedAt: null } }, select: { member: { select: { id: true, role: true, ownRole: { select: { rights: true, fields: true } }, user: { select: { email: true, locale: true } } } } } } } } },
    }),
  );
  // the board or its schedule went meanwhile: nobody is told
  if (!run) return { letters: 0 };
  const waiting = run.schedule.recipients.map(({ member: { ownRole, ...member } }) => ({ ...member, rights: ownRole?.rights ?? null, fields: ownRole?.fields ?? null })).filter(({ id }) => !run.sentTo.includes(id));
  let refused: unknown = null;
  for (const [index, member] of waiting.entries()) {
    const letter = await withTenant(await partOf(organizerId, member.id), async (tenant) => {
      const board = await readBoard(tenant, member.id, run.schedule.boardId);
      if (!board) return null;
      const organizer = await tenant.db.organizer.findUniqueOrThrow({ where: { id: organizerId }, select: { name: true, workspace: true, isDemo: true, currency: true, locale: true } });
      const wanted = member.user.locale ?? organizer.locale;
      const locale: Locale = isLocale(wanted) ? wanted : "en";
      const tiles = await Promise.all(board.tiles.map(async ({ id, query }) => {
        const open = allowed(member, query);
        return { id, query: open, exploration: await explore(tenant, open, run.period) };
      }));
      const pdf = await printBoard({ name: board.name, tiles, choices: await listChoices(tenant), reader: { locale, currency: organizer.currency }, organizer, day: run.period });
      return { board, organizer, locale, pdf };
    });
    if (letter) {
      const t = letterWords(letter.locale);
      const day = dayText(run.period, letter.locale);
      const address = publicAddress();
      const parts = [
        t("letter.text", { board: letter.board.name, day }),
        ...(address === null ? [] : [t("letter.link", { address: new URL(`/${letter.organizer.workspace}/explore/${letter.board.id}`, address).href })]),
        t("letter.why", { sender: run.schedule.board.member.user.name }),
      ];
      try {
        await sendMail({
          to: member.user.email,
          subject: t("letter.subject", { board: letter.board.name, day }),
          text: parts.join("\n\n"),
          messageId: `board-${runId}-${member.id}`,
          attachments: [{ filename: `${letter.board.name.replace(/[^\p{L}\p{N} _-]/gu, "")}.pdf`, content: letter.pdf, contentType: "application/pdf" }],
        });
        await withTenant(organizerId, ({ db }) => db.boardRun.update({ where: { organizerId_id: { organizerId, id: runId } }, data: { sentTo: { push: member.id } } }));
      } catch (error) {
        // one mailbox that refuses keeps nobody else waiting; the job fails at its end, so that this one is tried again
        refused = error;
      }
    }
    await progress((index + 1) / waiting.length);
  }
  if (refused !== null) throw refused;
  return { letters: waiting.length };
};
