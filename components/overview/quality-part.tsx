import type { QualityDay } from "@/lib/portfolio/history/types";
import { QualityHistory } from "./quality-history";

/** The course of relationship quality, as soon as it has been read. */
export async function QualityPart({ workspace, loading, byShow }: { workspace: string; loading: Promise<{ readonly quality: readonly QualityDay[] }>; byShow: boolean }) {
  return <QualityHistory workspace={workspace} days={(await loading).quality} byShow={byShow} />;
}
