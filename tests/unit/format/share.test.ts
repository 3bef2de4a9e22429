import { describe, expect, it } from "vitest";

import { LEAST_SHARE, sharePoint, shareText } from "@/lib/format/share";
import { MINIMUMS } from "@/lib/relationship-quality";

const words = (_: string, { k, n }: { k: number; n: number }) => `${k} of ${n}`;
const share = (k: number, n: number) => ({ k, n, share: (100 * k) / n, low: 10, high: 90 });

describe("a share of a few", () => {
  it("is said in counts and drawn nowhere; from as many as the heart asks for a group it is a percentage with its interval", () => {
    expect(LEAST_SHARE).toBe(MINIMUMS.group.needed);
    expect(shareText(share(2, 2), "en", words)).toBe("2 of 2");
    expect(sharePoint(share(2, 2))).toBeNull();
    expect(shareText(share(4, 5), "en", words)).toBe("80 % (10–90), n 5");
    expect(shareText(share(4, 5), "zh", words)).toBe("80 %（10–90），n 5");
    expect(sharePoint(share(4, 5))).toEqual({ value: 80, low: 10, high: 90 });
    expect(sharePoint(null)).toBeNull();
  });
});
