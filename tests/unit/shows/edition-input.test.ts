import { expect, test } from "vitest";

import { editionInput } from "@/lib/shows/editions/schema";
import { fieldErrors } from "../support/field-errors";

const edition = { showId: "01a200da-42b0-7163-a848-ec2c815be220", name: "2027", startsOn: "2027-05-12", endsOn: "2027-05-15", bookingDeadline: "2026-12-15", venue: "" };

test("an edition ends when or after it begins", () => {
  expect(fieldErrors(editionInput, { ...edition, endsOn: "2027-05-11" })).toEqual({ endsOn: "date_order" });
  expect(fieldErrors(editionInput, { ...edition, endsOn: edition.startsOn })).toEqual({});
});

test("bookings are expected before an edition begins", () => {
  expect(fieldErrors(editionInput, { ...edition, bookingDeadline: "2027-05-13" })).toEqual({ bookingDeadline: "date_order" });
  expect(fieldErrors(editionInput, { ...edition, bookingDeadline: "" })).toEqual({});
});

test("what is missing, malformed or over-long is named at its field", () => {
  expect(fieldErrors(editionInput, { showId: "x", name: " ", startsOn: "12.05.2027", venue: "v".repeat(201) })).toEqual({
    showId: "not_an_id", name: "required", startsOn: "not_a_date", endsOn: "required", venue: "too_long",
  });
});
