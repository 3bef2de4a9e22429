import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { allowedNow, nextTry, WINDOW_SECONDS } from "@/lib/campaigns/letters/pace";
import { isQuiet, nextAllowed } from "@/lib/campaigns/letters/quiet-hours";
import { asHtml, fill, hasLink, unknownPlaceholders } from "@/lib/campaigns/letters/words";
import { suppressionInput } from "@/lib/campaigns/suppressions/schema";
import { momentOf } from "@/lib/format/local-time";
import { isTimeZone, zoneOf } from "@/lib/format/time-zones";
import { readSender } from "@/lib/mail/sender";

const filling = { name: "Mara {link}", company: "Ashdown & <Sons>", show: "Hearth", stand: "A1", link: "https://x.example/s/abc", closing: "1 Dec" };

describe("the words of a letter", () => {
  it("are filled in once: what stands in a name is a name, and no placeholder", () => {
    expect(fill("Dear {name} of { company }: {link} until {closing}", filling)).toBe("Dear Mara {link} of Ashdown & <Sons>: https://x.example/s/abc until 1 Dec");
  });

  it("keep what stands for nothing, and tell of it", () => {
    expect(fill("{nmae}", filling)).toBe("{nmae}");
    expect(unknownPlaceholders("{nmae} {name} {公司}")).toEqual(["nmae", "公司"]);
    expect([hasLink("go: { link }"), hasLink("go: link")]).toEqual([true, false]);
  });

  it("keep the space of a Latin name between Chinese characters, and none of a Chinese one", () => {
    const text = "展会：{company} 对 {show} 有什么期望？";
    expect(fill(text, { ...filling, company: "Ashdown", show: "Quay 2027" })).toBe("展会：Ashdown 对 Quay 2027 有什么期望？");
    expect(fill(text, { ...filling, company: "佛山毛巾厂", show: "明席展" })).toBe("展会：佛山毛巾厂对明席展有什么期望？");
    expect(fill("Dear {name} of {company}", { ...filling, name: "黄静", company: "毛巾厂" })).toBe("Dear 黄静 of 毛巾厂");
  });

  it("become a page in which no name can write markup", () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const html = asHtml(name, "foot", [], "en").split("<body")[1]?.replace(/^[^>]*>/, "") ?? "";
        expect(html.replace(/<\/?p[^>]*>|<br>|<\/body><\/html>/g, "")).not.toMatch(/[<>]/);
      }),
    );
  });
});

describe("the addresses in a letter", () => {
  it("are links, whole: the way out begins as the personal link does, and is none the less one of its own", () => {
    const link = "https://x.example/s/abc";
    const out = `${link}/unsubscribe?lang=en&from=mail`;
    const html = asHtml(`Here: ${link}\n\nAgain ${link}.`, `No more: ${out}`, [out, link], "en");
    const found = [...html.matchAll(/<a href="([^"]*)">([^<]*)<\/a>/g)].map(([, to, text]) => [to, text]);
    const escaped = out.replace("&", "&amp;");
    expect(found).toEqual([[link, link], [link, link], [escaped, escaped]]);
    expect(html.match(/<a /g)).toHaveLength(3);
  });
});

describe("quiet hours", () => {
  const night = { from: 20, until: 8 };

  it("hold in the reader's own zone, over midnight too", () => {
    expect([19, 20, 23, 0, 7, 8].map((hour) => isQuiet(hour, night))).toEqual([false, true, true, true, true, false]);
    expect([12, 13, 14].map((hour) => isQuiet(hour, { from: 12, until: 14 }))).toEqual([true, true, false]);
    expect(isQuiet(5, { from: 6, until: 6 })).toBe(false);
    expect(nextAllowed(new Date("2026-11-22T13:10:00Z"), "Asia/Shanghai", night).toISOString()).toBe("2026-11-23T00:00:00.000Z");
    expect(nextAllowed(new Date("2026-11-22T20:01:00Z"), "Asia/Kathmandu", night).toISOString()).toBe("2026-11-23T02:15:00.000Z");
  });

  it("end after a night that a clock change makes shorter", () => {
    expect(nextAllowed(new Date("2027-03-27T23:00:00Z"), "Europe/Berlin", night).toISOString()).toBe("2027-03-28T06:00:00.000Z");
  });

  it("always end, in every zone, and never send into the quiet", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 23 }), fc.date({ min: new Date("2026-01-01"), max: new Date("2028-01-01"), noInvalidDate: true }), fc.constantFrom("Asia/Shanghai", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe"), (from, until, now, zone) => {
        const at = nextAllowed(now, zone, { from, until });
        const hour = Number(new Intl.DateTimeFormat("en-GB", { hour: "2-digit", hourCycle: "h23", timeZone: zone }).format(at));
        expect(isQuiet(hour, { from, until })).toBe(false);
        expect(at.getTime() - now.getTime()).toBeLessThanOrEqual(25 * 3_600_000);
      }),
    );
  });

  it("are those of the contact, else of the exhibitor's country, else the organizer's", () => {
    expect([zoneOf("Asia/Tokyo", "CN", "UTC"), zoneOf("nowhere", "cn", "UTC"), zoneOf(null, "DE", "UTC"), zoneOf(null, "XX", "Europe/Berlin"), zoneOf(null, null, "UTC")]).toEqual(["Asia/Tokyo", "Asia/Shanghai", "Europe/Berlin", "Europe/Berlin", "UTC"]);
    expect(["US", "BR", "AU", "IN", "GB", "ZA", "AR"].map((country) => isTimeZone(zoneOf(null, country, "none")))).toEqual(Array(7).fill(true));
  });
});

describe("the pace of letters", () => {
  it("never lets more go in a minute than the rate, and spreads them", () => {
    expect(allowedNow(60, 0, 0)).toBe(10);
    expect(allowedNow(60, 55, 0)).toBe(5);
    expect(allowedNow(60, 60, 0)).toBe(0);
    expect(allowedNow(60, 0, 10)).toBe(0);
    expect(allowedNow(1, 0, 0)).toBe(1);
    fc.assert(fc.property(fc.integer({ min: 1, max: 6000 }), (rate) => {
      expect(allowedNow(rate, 0, 0) * (60 / WINDOW_SECONDS)).toBeGreaterThanOrEqual(rate);
    }));
  });

  it("waits longer after each try, and gives up after the sixth", () => {
    const now = new Date(0);
    expect([1, 2, 3, 4, 5, 6].map((tries) => nextTry(tries, now)?.getTime())).toEqual([5, 20, 60, 240, 720, undefined].map((minutes) => minutes && minutes * 60_000));
  });
});

it("a pasted list of bounces is read whatever stands between the addresses", () => {
  const text = "Undelivered: <Gone@Example.com>; smtp;550 gone@example.com,\n'other@mail.example.org' (mailbox full)\nno address here";
  expect(suppressionInput.parse({ addresses: text, reason: "bounced" }).addresses).toEqual(["gone@example.com", "other@mail.example.org"]);
  expect(suppressionInput.safeParse({ addresses: "nobody", reason: "bounced" }).success).toBe(false);
});

it("an hour on the organizer's clock is one moment, on the days on which clocks change too", () => {
  const at = (day: string, hour: number, zone: string) => momentOf(new Date(`${day}T00:00:00Z`), hour, zone).toISOString();
  expect(at("2026-11-23", 9, "Europe/Berlin")).toBe("2026-11-23T08:00:00.000Z");
  expect(at("2027-03-28", 9, "Europe/Berlin")).toBe("2027-03-28T07:00:00.000Z");
  expect(at("2026-10-25", 9, "Europe/Berlin")).toBe("2026-10-25T08:00:00.000Z");
  expect(at("2026-11-23", 24, "Asia/Shanghai")).toBe("2026-11-23T16:00:00.000Z");
});

it("the sender of an installation is a name and an address, or an address alone", () => {
  expect(readSender('"Lantern Quay" <surveys@lantern-quay.example>')).toEqual({ name: "Lantern Quay", address: "surveys@lantern-quay.example", domain: "lantern-quay.example" });
  expect(readSender("surveys@lantern-quay.example")).toEqual({ name: "", address: "surveys@lantern-quay.example", domain: "lantern-quay.example" });
});
