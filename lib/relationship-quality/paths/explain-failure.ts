import type { TooLittle } from "../measured";
import type { Failure } from "./engine-types";
import type { CompiledModel } from "./model";

/** A failure of the engine as the one answer to "no value". */
export function explainFailure(failure: Failure, model: CompiledModel, covariance: Float64Array): [TooLittle["code"], { detail: string }] {
  const p = model.items.length;
  switch (failure) {
    case "constant_item":
      return ["no_variance", { detail: model.items.filter((_, i) => !((covariance[i * p + i] ?? 0) > 0)).join(", ") }];
    case "composite_without_variance":
      return ["no_variance", { detail: "the items of a construct cancel each other" }];
    case "collinear_constructs":
      return ["singular", { detail: "predictors are linear combinations of each other" }];
    case "not_converged":
      return ["not_converged", { detail: "the PLS weights did not settle" }];
    case "reliability_not_positive":
      return ["improper_solution", { detail: "a reliability is not positive, so correlations cannot be corrected by it" }];
  }
}
