import fs from "node:fs";
import { describe, expect, test } from "vitest";

import { settingProblems } from "@/lib/env";

const GOOD = { DATABASE_URL: "postgresql://fairbond_app:hidden@db.example/fairbond", NEXTAUTH_SECRET: "x".repeat(32), NEXTAUTH_URL: "https://crm.example" };

describe("the settings of a server", () => {
  test("are well with the three that it needs", () => {
    expect(settingProblems(GOOD)).toEqual([]);
  });
  test("that are missing are named all at once, with what each must be", () => {
    const problems = settingProblems({});
    expect(problems.map((problem) => problem.split(" ")[0])).toEqual(["DATABASE_URL", "NEXTAUTH_SECRET", "NEXTAUTH_URL"]);
    expect(problems[2]).toBe("NEXTAUTH_URL is missing: it must be the public address of this server, such as https://crm.example.com.");
  });
  test("that are wrong are named with what they say, unless it is a secret", () => {
    expect(settingProblems({ ...GOOD, DATABASE_POOL: "many" })).toEqual(['DATABASE_POOL must be a whole number from 1 to 100; it is "many".']);
    const [secret = ""] = settingProblems({ ...GOOD, NEXTAUTH_SECRET: "tooshortasecret" });
    expect(secret).toBe("NEXTAUTH_SECRET must be at least 32 random characters.");
    expect(settingProblems({ ...GOOD, DATABASE_URL: "mysql://root:letmein@db" }).join()).not.toContain("letmein");
  });
  test.each([
    [{ NEXTAUTH_URL: "ftp://crm.example" }, "NEXTAUTH_URL"],
    [{ DATABASE_PREPARED: "maybe" }, "DATABASE_PREPARED"],
    [{ MAIL_URL: "http://mail.example" }, "MAIL_URL"],
    [{ MAIL_URL: "smtp://mail.example" }, "MAIL_FROM"],
    [{ SIGN_ON_PRIVATE_PROVIDERS: "yes" }, "SIGN_ON_PRIVATE_PROVIDERS"],
    [{ SECURITY_CONTACT: "security" }, "SECURITY_CONTACT"],
    [{ WEBHOOK_PRIVATE_ADDRESSES: "yes" }, "WEBHOOK_PRIVATE_ADDRESSES"],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: "localhost:4318" }, "OTEL_EXPORTER_OTLP_ENDPOINT"],
  ])("with %o name %s", (wrong, name) => {
    expect(settingProblems({ ...GOOD, ...wrong }).some((problem) => problem.startsWith(name))).toBe(true);
  });
});

describe("the containers", () => {
  const OF_COMPOSE_ITSELF = ["MIGRATION_DATABASE_URL", "BACKUP_DATABASE_URL", "PORT", "HOST"];

  test("are given every setting that the manual names", () => {
    const named = [...fs.readFileSync("docs/operating.md", "utf8").matchAll(/^\|(.*?)\|/gm)].flatMap(([, cell = ""]) => [...cell.matchAll(/`([A-Z_]+)`/g)].map(([, name = ""]) => name));
    expect(named.length).toBeGreaterThan(8);
    const [, settings = ""] = /&settings\n((?: {4}.*\n)+)/.exec(fs.readFileSync("compose.yaml", "utf8")) ?? [];
    const given = [...settings.matchAll(/^ {4}([A-Z_]+):/gm)].map(([, name]) => name);
    expect([...named, "OTEL_SERVICE_NAME"].filter((name) => !OF_COMPOSE_ITSELF.includes(name) && !given.includes(name))).toEqual([]);
  });
});
