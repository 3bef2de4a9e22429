# Rscript tests/reference/r/predictions.R OUT: what R makes of seeded predictions, groups and shares (metafor, pROC, glm, anova).
suppressPackageStartupMessages({ library(pROC); library(metafor) })
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
set.seed(303)
quietly <- function(expression) suppressWarnings(suppressMessages(expression))

prediction <- function(n, make) {
  x <- round(rnorm(n), 3)
  z <- round(runif(n), 3)
  y <- rbinom(n, 1, plogis(0.3 + x))
  p <- round(make(x), 3)
  other <- round(plogis(0.5 * z), 3)
  r <- quietly(roc(y, p, direction = "<", levels = c(0, 1)))
  two <- quietly(roc.test(r, roc(y, other, direction = "<", levels = c(0, 1)), method = "delong"))
  inside <- all(p > 0 & p < 1)
  l <- qlogis(p)
  list(y = y, p = p, other = other, x = x, z = z, auc = as.numeric(r$auc), se = sqrt(var(r)), ci = as.numeric(ci.auc(r))[c(1, 3)], difference = as.numeric(r$auc) - as.numeric(two$estimate[2]),
       pValue = two$p.value, brier = mean((p - y)^2), logLoss = if (inside) -mean(y * log(p) + (1 - y) * log(1 - p)) else NA,
       calibration = if (inside) unname(coef(glm(y ~ l, family = binomial, control = list(epsilon = 1e-14)))) else NA,
       inTheLarge = if (inside) unname(coef(glm(y ~ 1, offset = l, family = binomial, control = list(epsilon = 1e-14)))) else NA,
       logistic = unname(coef(glm(y ~ x + z, family = binomial, control = list(epsilon = 1e-14)))))
}

group <- function(sizes) {
  scores <- lapply(sizes, function(n) round(50 + rnorm(1, 0, 10) + rnorm(n, 0, 15), 2))
  firm <- factor(rep(seq_along(sizes), sizes))
  table <- anova(lm(unlist(scores) ~ firm))
  msb <- table[1, 3]; msw <- table[2, 3]; n <- sum(sizes); k0 <- (n - sum(sizes^2) / n) / (length(sizes) - 1)
  list(scores = scores, within = msw, between = msb, icc1 = (msb - msw) / (msb + (k0 - 1) * msw))
}

dl <- function(k, spread) {
  v <- round(runif(k, 40, 400), 1)
  y <- round(60 + rnorm(k, 0, spread) + rnorm(k) * sqrt(v), 2)
  fit <- rma(y, v, method = "DL")
  list(y = y, v = v, mu = as.numeric(fit$beta), se = fit$se, tau2 = fit$tau2, q = fit$QE, shrunk = as.numeric(blup(fit)$pred))
}

wilson <- function(k, n) list(k = k, n = n, ci = 100 * as.numeric(quietly(prop.test(k, n, correct = FALSE))$conf.int))
nps <- function(p, d, n) {
  m <- n + 3; a <- (p + 0.75) / m; b <- (d + 0.75) / m; reach <- qnorm(0.975) * sqrt((a + b - (a - b)^2) / m)
  list(promoters = p, detractors = d, n = n, score = 100 * (p - d) / n, ci = 100 * c(max(-1, a - b - reach), min(1, a - b + reach)))
}

out <- list(
  provenance = list(date = format(Sys.Date()), R = R.version.string, pROC = as.character(packageVersion("pROC")), metafor = as.character(packageVersion("metafor")), script = "tests/reference/r/predictions.R", tolerance = 1e-6),
  predictions = list(good = prediction(80, plogis), tied = prediction(60, function(x) plogis(round(x))), overconfident = prediction(50, function(x) plogis(3 * x)), small = prediction(14, plogis), worse = prediction(70, function(x) plogis(-x)), sure = prediction(40, function(x) pmin(1, pmax(0, 0.5 + x / 3)))),
  groups = list(even = group(rep(3, 12)), uneven = group(c(1, 2, 5, 1, 4, 3, 1, 7)), pairs = group(rep(2, 5)), twoFirms = group(c(4, 6))),
  dersimonianLaird = list(spread = dl(25, 14), none = dl(12, 0.1), two = dl(2, 20)),
  wilson = Map(wilson, c(0, 1, 5, 9, 40, 250), c(4, 7, 5, 14, 50, 2000)),
  nps = Map(nps, c(0, 5, 10, 3, 400), c(5, 0, 0, 3, 300), c(5, 5, 10, 9, 1000))
)
jsonlite::write_json(out, commandArgs(TRUE)[1], auto_unbox = TRUE, digits = 12, na = "null")
