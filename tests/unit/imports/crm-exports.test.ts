import fs from "node:fs";
import path from "node:path";

import { describe, expect, it } from "vitest";

import { guessExhibitorsMapping } from "@/lib/imports/mapping/guess-exhibitors";
import { readFile } from "@/lib/imports/reading/file";

const guessed = async (name: string) => {
  const { table, encoding } = await readFile(fs.readFileSync(path.join("tests/fixtures/crm-exports", name)), { encoding: null, sheet: "" });
  return { table, encoding, mapping: guessExhibitorsMapping(table) };
};

describe("an export of another system", () => {
  it.each([
    ["hubspot-companies.csv", "hubspot", { externalKey: "Record ID", name: "Company name", website: "Company Domain Name", city: "City", country: "Country/Region", segment: "Industry" }],
    ["hubspot-contacts.csv", "hubspot", { name: "Associated Company", externalKey: "Associated Company IDs", contactFirstName: "First Name", contactLastName: "Last Name", contactEmail: "Email", contactPhone: "Phone Number", contactRole: "Job Title" }],
    ["hubspot-deals.csv", "hubspot", { name: "Associated Company", externalKey: "Associated Company IDs", status: "Deal Stage", amount: "Amount", bookedOn: "Close Date" }],
    ["hubspot-calls.csv", "hubspot", { name: "Associated Company", externalKey: "Associated Company IDs", spokenOn: "Activity date", channel: "Activity type", direction: "Call direction", note: "Call notes", loggedBy: "Activity assigned to", interactionKey: "Record ID" }],
    ["salesforce-accounts.csv", "salesforce", { name: "Account Name", externalKey: "Account ID", website: "Website", city: "Billing City", country: "Billing Country", segment: "Industry" }],
    ["salesforce-contacts.csv", "salesforce", { name: "Account Name", externalKey: "Account ID", contactFirstName: "First Name", contactLastName: "Last Name", contactEmail: "Email", contactPhone: "Phone", contactRole: "Title" }],
    ["salesforce-opportunities.csv", "salesforce", { name: "Account Name", externalKey: "Account ID", status: "Stage", amount: "Amount", bookedOn: "Close Date" }],
    ["salesforce-activities.csv", "salesforce", { name: "Company / Account", externalKey: "Account ID", contactName: "Contact", spokenOn: "Date", channel: "Task Subtype", note: "Full Comments", loggedBy: "Assigned" }],
    ["odoo-res-partner.csv", "odoo", { externalKey: "External ID", name: "Name", rowKind: "Company Type", parentName: "Related Company", city: "City", country: "Country", website: "Website", contactEmail: "Email", contactPhone: "Phone", contactRole: "Job Position" }],
    ["odoo-res-partner-ids.csv", "odoo", { externalKey: "id", name: "name", rowKind: "is_company", parentKey: "parent_id/id", city: "city", country: "country_id", website: "website", contactEmail: "email", contactPhone: "phone", contactRole: "function" }],
  ])("%s is known by its columns, and each is read as what it is", async (name, system, columns) => {
    const { mapping } = await guessed(name);
    expect(mapping).toMatchObject({ system, columns });
    expect(Object.keys(mapping.columns).sort()).toEqual(Object.keys(columns).sort());
  });

  it("of Salesforce has its days month first and is read without the lines below it", async () => {
    const { table, mapping } = await guessed("salesforce-opportunities.csv");
    expect(table.rows).toHaveLength(2);
    expect(mapping).toMatchObject({ dates: "mdy", decimal: "point" });
  });
});

describe("a plain list of a spreadsheet", () => {
  it.each([
    [
      "excel-german.csv",
      "windows-1252",
      "comma",
      {
        name: "Firmenname", country: "Land", city: "Ort", contactName: "Ansprechpartner", contactEmail: "E-Mail", contactPhone: "Telefon", contactRole: "Funktion", show: "Messe", edition: "Jahr", status: "Teilnahme", hall: "Halle", stand: "Stand", area: "Fläche in m²",
        amount: "Umsatz netto", spokenOn: "Letzter Kontakt", channel: "Kontaktart", direction: "Richtung", mood: "Stimmung", note: "Bemerkung", loggedBy: "Bearbeiter",
      },
    ],
    [
      "excel-chinese.csv",
      "gb18030",
      "point",
      {
        name: "公司名称", country: "国家", city: "城市", contactName: "联系人", contactEmail: "邮箱", contactPhone: "手机号", contactRole: "职务", show: "展会", edition: "届次", status: "参展状态", hall: "展馆", stand: "展位号", area: "面积", amount: "合同金额", spokenOn: "跟进日期",
        channel: "沟通方式", direction: "方向", mood: "情绪", note: "跟进内容", loggedBy: "跟进人",
      },
    ],
  ] as const)("%s says company, contact, participation and last contact in one row, and all of it is guessed", async (name, encoding, decimal, columns) => {
    const { mapping, encoding: found } = await guessed(name);
    expect(found).toBe(encoding);
    expect(mapping).toEqual({ kind: "exhibitors", system: null, columns, own: {}, decimal, dates: "dmy", edition: null, rules: { key: true, email: false, domain: false, name: "name", found: "overwrite", missing: "create" } });
  });

  it("keeps a remark for what it is where no column says when somebody spoke", async () => {
    const { table } = await readFile(Buffer.from("Company,City,Note,Booking date,Status\nAlder,Hull,pays late,2026-01-02,booked\n"), { encoding: null, sheet: "" });
    expect(guessExhibitorsMapping(table).columns).toEqual({ name: "Company", city: "City", bookedOn: "Booking date", status: "Status" });
  });

  it("reads the date of a list of talks as their day", async () => {
    const { table } = await readFile(Buffer.from("Company,Date,Channel,Mood\nAlder,2026-01-02,call,good\n"), { encoding: null, sheet: "" });
    expect(guessExhibitorsMapping(table).columns).toEqual({ name: "Company", spokenOn: "Date", channel: "Channel", mood: "Mood" });
  });
});
