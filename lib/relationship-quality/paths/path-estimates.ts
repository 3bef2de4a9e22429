import type { CaseOptions } from "../numeric/columns";
import type { BootstrapEstimate } from "../numeric/interval";
import type { BootstrapReport } from "./bootstrap";
import type { EngineOptions } from "./engine-types";
import type { PathGate } from "./gate";
import type { Estimator } from "./model";
import type { BlockQuality } from "./quality";
import type { Contrast } from "./statistics";

export interface PathOptions extends CaseOptions, EngineOptions {
  readonly estimator?: Estimator;
  /** Exhibitor of each row: rows of one exhibitor are drawn together. Default: each row its own. */
  readonly cluster?: readonly (string | number)[];
  /** Resamples; 0 (default) gives estimates without intervals. */
  readonly bootstrap?: number;
  readonly seed?: number;
  readonly confidence?: number;
  /** Also bootstrap loadings, and HTMT ratios (absolute). */
  readonly loadings?: boolean;
  readonly htmt?: boolean;
  /** Weighted sums of effects to follow through the bootstrap. */
  readonly contrasts?: Readonly<Record<string, Contrast>>;
}

export interface PathEstimates {
  readonly estimator: Estimator;
  readonly n: number;
  readonly exhibitors: number;
  readonly rowsLeftOut: number;
  /** "A -> B" → standardised path coefficient. Read it as "associated with", never "causes". */
  readonly paths: Readonly<Record<string, BootstrapEstimate>>;
  /** "A -> B -> C" → product along the chain. */
  readonly indirect: Readonly<Record<string, BootstrapEstimate>>;
  readonly totalIndirect: Readonly<Record<string, BootstrapEstimate>>;
  readonly total: Readonly<Record<string, BootstrapEstimate>>;
  readonly contrasts: Readonly<Record<string, BootstrapEstimate>>;
  readonly rSquared: Readonly<Record<string, number>>;
  readonly adjustedRSquared: Readonly<Record<string, number | null>>;
  readonly fSquared: Readonly<Record<string, number | null>>;
  /** construct → item → correlation with its construct (for plsc: consistent loading). */
  readonly loadings: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly weights: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly loadingIntervals: Readonly<Record<string, Readonly<Record<string, BootstrapEstimate>>>> | null;
  /** Null for a pair of which one construct has items that do not correlate at all. */
  readonly htmt: Readonly<Record<string, Readonly<Record<string, BootstrapEstimate | null>>>> | null;
  readonly constructCorrelations: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly quality: Readonly<Record<string, BlockQuality>>;
  readonly fullCollinearityVif: Readonly<Record<string, number>> | null;
  readonly iterations: number;
  readonly admissible: boolean;
  readonly gate: PathGate;
  readonly bootstrap: BootstrapReport | null;
  readonly effectsComplete: boolean;
}
