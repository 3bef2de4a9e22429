import type { SuppressionReason } from "@/lib/tenant/enums";

/** An address that gets no survey letters. */
export interface SuppressionRow {
  readonly id: string;
  readonly address: string;
  readonly reason: SuppressionReason;
  readonly memberName: string | null;
  readonly createdAt: Date;
}

/** What came of adding addresses. */
export interface Suppressed {
  readonly added: number;
  readonly known: number;
  /** Letters that had gone to them and are marked as come back. */
  readonly bounced: number;
}
