import { describe, expect, it } from "vitest";

import { askedRows } from "@/lib/reports/asked";
import { coreDefinition } from "@/lib/surveys/core-form";
import { preShowDefinition, serviceDefinition } from "@/lib/surveys/service-form";

const core = { editionId: "1", versionId: "core", phase: "after", unnamed: false, definition: coreDefinition() } as const;
const service = { editionId: "2", versionId: "service", phase: "after", unnamed: false, definition: serviceDefinition() } as const;
const before = { editionId: "2", versionId: "pre", phase: "before", unnamed: false, definition: preShowDefinition() } as const;

describe("the questions that editions are compared on", () => {
  it("are those that every form asked", () => {
    const { shared } = askedRows([core, service]);
    expect(shared.get("SAT")).toEqual(["SAT1"]);
    expect(shared.get("AFF")).toEqual(["AFF1", "AFF2"]);
    expect(shared.get("GOAL")).toBeUndefined();
  });

  it("leave out a question whose words have changed", () => {
    const changed = { ...service, definition: { ...service.definition, sections: service.definition.sections.map((section) => ({ ...section, questions: section.questions.map((question) => (question.id === "SAT1" ? { ...question, wording: { en: "Were you satisfied?", zh: "满意吗？" } } : question)) })) } };
    expect(askedRows([core, changed]).shared.get("SAT")).toBeUndefined();
  });

  it("need as many answers as the heart asks for, of the form's own and of the shared ones", () => {
    const { rows } = askedRows([core, service]);
    const needed = (basis: string, version: string, measure: string) => [...new Set(rows.filter((row) => row.basis === basis && row.version === version && row.measure === measure).map((row) => row.needed))];
    expect(needed("whole", "service", "SAT")).toEqual([2]);
    expect(needed("shared", "service", "SAT")).toEqual([1]);
  });

  it("take the expectation from before the show alone", () => {
    const { rows } = askedRows([core, service, before]);
    expect(rows.filter(({ measure }) => measure === "EXPECTED")).toMatchObject([{ phase: "before", item: "EXPP", basis: "whole" }]);
    expect(rows.filter(({ version }) => version === "pre")).toHaveLength(1);
  });
});
