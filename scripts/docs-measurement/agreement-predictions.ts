import { areaUnderCurve, aucDifference, brierScore, calibration, empiricalBayes, fitLogistic, logLoss, netPromoterFromCounts, type Outcome, shareInterval, withinFirm } from "../../lib/relationship-quality";
import { type Compared, distance, referenceText } from "./compared";

interface Predicted {
  readonly y: readonly Outcome[];
  readonly p: readonly number[];
  readonly other: readonly number[];
  readonly x: readonly number[];
  readonly z: readonly number[];
  readonly auc: number;
  readonly se: number;
  readonly ci: readonly number[];
  readonly difference: number;
  readonly pValue: number;
  readonly brier: number;
  readonly logLoss: number | null;
  readonly calibration: readonly number[] | null;
  readonly inTheLarge: number | null;
  readonly logistic: readonly number[];
}

interface Reference {
  readonly predictions: Readonly<Record<string, Predicted>>;
  readonly groups: Readonly<Record<string, { readonly scores: readonly (number | readonly number[])[]; readonly within: number; readonly between: number; readonly icc1: number }>>;
  readonly dersimonianLaird: Readonly<Record<string, { readonly y: number[]; readonly v: number[]; readonly mu: number; readonly se: number; readonly tau2: number; readonly q: number; readonly shrunk: number[] }>>;
  readonly wilson: readonly { readonly k: number; readonly n: number; readonly ci: readonly number[] }[];
  readonly nps: readonly { readonly promoters: number; readonly detractors: number; readonly n: number; readonly score: number; readonly ci: readonly number[] }[];
}

type Numbers = readonly (number | null | undefined)[];
const each = (ours: Numbers, theirs: Numbers): number[] => theirs.map((value, i) => distance(ours[i], value));

/** Seeded predictions, groups and shares against pROC, glm, anova, metafor and prop.test. */
export function comparedPredictions(): readonly Compared[] {
  const { predictions, groups, dersimonianLaird, wilson, nps }: Reference = JSON.parse(referenceText("r_predictions.json"));
  const predicted = Object.values(predictions);
  return [
    {
      en: "area under the curve, DeLong error, interval and paired test (pROC)",
      zh: "AUC、DeLong 标准误、区间与配对检验（pROC）",
      apart: predicted.flatMap(({ y, p, other, ...r }) => {
        const own = areaUnderCurve(y, p).value;
        const pair = aucDifference(y, p, other).value;
        return each([own?.auc, own?.se, own?.low, own?.high, pair?.difference, pair?.p], [r.auc, r.se, ...r.ci, r.difference, r.pValue]);
      }),
    },
    {
      en: "Brier score, log loss, calibration intercept and slope (glm)",
      zh: "Brier 分数、对数损失、校准截距与斜率（glm）",
      apart: predicted.flatMap(({ y, p, ...r }) => {
        const own = calibration(y, p).value;
        const inside = r.calibration === null ? [] : each([logLoss(y, p).value, own?.intercept.value, own?.slope.value, own?.inTheLarge.value], [r.logLoss, ...r.calibration, r.inTheLarge]);
        return [...each([brierScore(y, p).value?.brier], [r.brier]), ...inside];
      }),
    },
    {
      en: "logistic regression (glm)",
      zh: "逻辑回归（glm）",
      apart: predicted.flatMap(({ y, x, z, logistic }) => {
        const own = fitLogistic(x.map((value, i) => [value, z[i] ?? 0]), y, { ridge: 0 }).value;
        return each([own?.intercept, ...(own?.coefficients ?? [])], logistic);
      }),
    },
    {
      en: "variance within and between firms, ICC(1) (anova)",
      zh: "企业内与企业间方差、ICC(1)（anova）",
      apart: Object.values(groups).flatMap(({ scores, within, between, icc1 }) => {
        const own = withinFirm(scores.map((one) => (typeof one === "number" ? [one] : one))).value;
        return each([own?.withinVariance, own?.betweenMeanSquare, own?.icc1], [within, between, icc1]);
      }),
    },
    {
      en: "empirical Bayes: mean, its error, τ², Q and the drawn-in scores (metafor)",
      zh: "经验贝叶斯：均值、标准误、τ²、Q 与收缩后得分（metafor）",
      apart: Object.values(dersimonianLaird).flatMap(({ y, v, ...r }) => {
        const own = empiricalBayes(y, v).value;
        return each([own?.mu, own?.seMu, own?.tau2, own?.q, ...(own?.shrunk ?? [])], [r.mu, r.se, r.tau2, r.q, ...r.shrunk]);
      }),
    },
    {
      en: "Wilson interval of a share (prop.test)",
      zh: "比例的 Wilson 区间（prop.test）",
      apart: wilson.flatMap(({ k, n, ci }) => {
        const own = shareInterval(k, n).value;
        return each([own?.low, own?.high], ci);
      }),
    },
    {
      en: "net promoter score and adjusted Wald interval",
      zh: "净推荐值及调整 Wald 区间",
      apart: nps.flatMap(({ promoters, detractors, n, score, ci }) => {
        const own = netPromoterFromCounts({ promoters, passives: n - promoters - detractors, detractors }).value;
        return each([own?.score, own?.low, own?.high], [score, ...ci]);
      }),
    },
  ];
}
