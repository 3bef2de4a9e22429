import QRCode from "qrcode";

import { loadPoint } from "@/lib/campaigns/points/loaders";
import { requireRight } from "@/lib/rights/require-right";

/** A code as a picture: SVG for printers, PNG (1,200 pixels) where one is needed. */
export async function GET(request: Request, { params }: { params: Promise<{ workspace: string; id: string; pointId: string }> }): Promise<Response> {
  const { workspace, id, pointId } = await params;
  const { address } = await loadPoint(await requireRight(workspace, "read", "campaigns"), id, pointId);
  const headers = (type: string, end: string) => ({ "Content-Type": type, "Content-Disposition": `inline; filename="survey-code.${end}"`, "Cache-Control": "private, no-store" });
  if (new URL(request.url).searchParams.get("as") === "png") {
    const png = await QRCode.toBuffer(address, { type: "png", width: 1200, margin: 4, errorCorrectionLevel: "M" });
    return new Response(new Uint8Array(png), { headers: headers("image/png", "png") });
  }
  return new Response(await QRCode.toString(address, { type: "svg", margin: 4, errorCorrectionLevel: "M" }), { headers: headers("image/svg+xml", "svg") });
}
