import { loadEffects } from "@/lib/relationships/effects-loader";
import type { EvidenceSource } from "@/lib/relationships/schema";
import type { MemberSession } from "@/lib/tenant/require-member";
import { ChangePanel } from "./change-panel";

interface Props {
  readonly member: MemberSession;
  readonly source: EvidenceSource;
  readonly sourceId: string;
  readonly title: string;
  readonly causes: Readonly<Partial<Record<string, string>>>;
  readonly shows?: Readonly<Partial<Record<string, string>>>;
}

/** What the evidence of one record did to the scores on its own day. Nothing where it has none that counts. */
export async function RecordEffect({ member, source, sourceId, title, causes, shows }: Props) {
  const moves = await loadEffects(member, source, sourceId);
  if (moves.length === 0) return null;
  const change = { exhibitorId: "", moves, stageBefore: "not_enough_evidence", stageAfter: "not_enough_evidence", waitsForQuarter: false } as const;
  return <ChangePanel change={change} labels={{ title, causes, shows }} />;
}
