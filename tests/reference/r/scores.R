# Rscript tests/reference/r/scores.R OUT: construct scores of seeded answers with holes in them, as percent of maximum possible (base R and psych).
suppressPackageStartupMessages(library(psych))
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
set.seed(404)

# how many answers a score needs, by the number of items asked: written as a table here, as a formula in the module
needed <- function(k) c(1, 2, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6)[k]

scores <- function(answers, low, high, reverse) {
  percent <- sapply(seq_along(low), function(j) 100 * (answers[, j] - low[j]) / (high[j] - low[j]))
  percent <- matrix(percent, nrow(answers))
  for (j in which(reverse)) percent[, j] <- 100 - percent[, j]
  answered <- rowSums(!is.na(percent))
  value <- rowMeans(percent, na.rm = TRUE)
  value[answered < needed(length(low))] <- NA
  if (length(low) > 1 && length(unique(paste(low, high))) == 1) {  # psych's own scoring, where all items share one scale
    colnames(answers) <- paste0("i", seq_along(low))
    keys <- list(score = paste0(ifelse(reverse, "-", ""), colnames(answers)))
    means <- scoreFast(keys, as.data.frame(answers), totals = FALSE, impute = "none", missing = TRUE, min = low[1], max = high[1], delete = FALSE)[, 1]
    other <- 100 * (means - low[1]) / (high[1] - low[1])
    kept <- which(!is.na(value))
    stopifnot(all(abs(value[kept] - other[kept]) < 1e-9))
  }
  list(value = value, answered = answered)
}

set <- function(low, high, reverse, rows, holes) {
  k <- length(low)
  draw <- function(j) if (low[j] == round(low[j]) && high[j] - low[j] <= 20) sample(low[j]:high[j], rows, TRUE) else round(runif(rows, low[j], high[j]), 2)
  answers <- matrix(sapply(seq_len(k), draw), rows)
  for (i in seq_len(rows)) { out <- as.integer(holes(i, k)); if (out > 0) answers[i, sample(k, out)] <- NA }
  s <- scores(answers, low, high, reverse)
  list(min = as.list(low), max = as.list(high), reverse = as.list(reverse), answers = apply(answers, 1, as.list, simplify = FALSE), answered = as.list(s$answered), scores = as.list(s$value))
}
same <- function(k, low, high) list(rep(low, k), rep(high, k))
none <- function(i, k) 0
half <- function(i, k) k %/% 2
limit <- function(i, k) k - needed(k) + i %% 2  # exactly enough in every other row, one too few in the rest

sets <- list()
for (k in 1:12) { s <- same(k, 1, 7); sets[[paste0("at_the_limit_of_", k)]] <- set(s[[1]], s[[2]], rep(FALSE, k), 8, limit) }
for (k in c(2, 4, 6, 8)) { s <- same(k, 1, 7); sets[[paste0("half_missing_of_", k)]] <- set(s[[1]], s[[2]], rep(FALSE, k), 12, half) }
sets$all_answered <- set(rep(1, 5), rep(7, 5), rep(FALSE, 5), 10, none)
sets$nobody_answered <- set(rep(1, 3), rep(7, 3), rep(FALSE, 3), 3, function(i, k) k)
sets$reversed_some <- set(rep(1, 4), rep(7, 4), c(FALSE, TRUE, FALSE, TRUE), 20, function(i, k) i %% 4)
sets$reversed_all <- set(rep(1, 3), rep(5, 3), rep(TRUE, 3), 15, function(i, k) i %% 3)
sets$one_item <- set(0, 10, FALSE, 12, function(i, k) i %% 3 == 0)
sets$one_item_reversed <- set(1, 7, TRUE, 12, function(i, k) i %% 4 == 0)
sets$own_scale_each <- set(c(0, 1, 1, -3, 0), c(10, 5, 7, 3, 1), c(FALSE, TRUE, FALSE, TRUE, FALSE), 30, function(i, k) i %% 5)
sets$own_scale_each_two <- set(c(0, 1), c(100, 9), c(TRUE, FALSE), 16, function(i, k) i %% 3)
sets$sliders <- set(c(0, -1, 0.5), c(1, 1, 99.5), c(FALSE, TRUE, TRUE), 20, function(i, k) i %% 3)
sets$zero_to_ten <- set(rep(0, 3), rep(10, 3), c(FALSE, FALSE, TRUE), 20, function(i, k) i %% 3)

provenance <- list(date = format(Sys.Date()), R = R.version.string, psych = as.character(packageVersion("psych")), script = "tests/reference/r/scores.R", tolerance = 1e-9)
jsonlite::write_json(list(provenance = provenance, sets = sets), commandArgs(TRUE)[1], auto_unbox = TRUE, digits = 14, na = "null", null = "null")
