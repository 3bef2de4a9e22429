import { expect, test } from "vitest";

import { participationInput } from "@/lib/participations/schema";
import { fieldErrors } from "../support/field-errors";

const id = "01a200da-42b0-7163-a848-ec2c815be220";
const plain = { exhibitorId: id, editionId: id, status: "booked", hall: "", stand: "", area: "", amount: "", bookedOn: "", cancelledOn: "" };

test("space and money are read with a comma or a point; nothing typed is unknown, not 0", () => {
  expect(participationInput.parse({ ...plain, area: "24,5", amount: "9600.50" })).toMatchObject({ area: 24.5, amount: "9600.50", multiYear: false });
  expect(participationInput.parse(plain)).toMatchObject({ area: null, amount: null });
});

test("figures that are none, negative or beyond the column are refused", () => {
  expect(fieldErrors(participationInput, { ...plain, area: "big", amount: "-1" })).toEqual({ area: "not_a_number", amount: "too_small" });
  expect(fieldErrors(participationInput, { ...plain, area: "100000000" })).toEqual({ area: "too_large" });
});

test("what was cancelled had been booked before", () => {
  expect(fieldErrors(participationInput, { ...plain, bookedOn: "2026-03-02", cancelledOn: "2026-03-01" })).toEqual({ cancelledOn: "date_order" });
});

test("a form without an edition says so at its field", () => {
  expect(fieldErrors(participationInput, { ...plain, editionId: "" })).toEqual({ editionId: "required" });
});

test("a separator for thousands is refused: 12,345 is neither twelve nor twelve thousand", () => {
  expect(fieldErrors(participationInput, { ...plain, amount: "12,345" })).toEqual({ amount: "not_money" });
  expect(participationInput.parse({ ...plain, amount: "123456789012,34", currency: "cny" })).toMatchObject({ amount: "123456789012.34", currency: "CNY" });
});
