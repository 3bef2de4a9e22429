# Plain-R answers to what lib/relationship-quality computes: base R, psych (alpha), lavaan (one-factor ML). PLS is written out on the data themselves,
# row by row, after the published algorithm (Lohmoeller 1989) with the conventions of plspm and seminr; nothing here is shared with the TypeScript.

items_of <- function(set) unique(unlist(set$model$constructs, use.names = FALSE))

complete_items <- function(set) {
  d <- as.data.frame(set$columns, check.names = FALSE)[items_of(set)]
  d <- d[stats::complete.cases(d), , drop = FALSE]
  for (item in set$model$reverse) {
    ends <- if (is.null(set$model$scale)) range(d[[item]]) else set$model$scale
    d[[item]] <- sum(ends) - d[[item]]
  }
  d
}

quietly <- function(expression) tryCatch(suppressWarnings(suppressMessages(expression)), error = function(e) NULL)
finite <- function(x) if (length(x) == 1 && is.finite(x)) unname(x) else NULL

raw_alpha <- function(x) {
  k <- ncol(x)
  if (k < 2 || nrow(x) < 2) return(NULL)
  s <- cov(x)
  if (sum(s) <= 1e-12 * sum(diag(s))) return(NULL)
  k / (k - 1) * (1 - sum(diag(s)) / sum(s))
}

one_factor <- function(x) {
  k <- ncol(x)
  if (k < 3 || nrow(x) <= k || any(apply(x, 2, var) == 0)) return(NULL)
  names(x) <- paste0("v", seq_len(k))
  for (precision in c(1e-14, 1e-12, 1e-10)) {
    fit <- quietly(lavaan::cfa(paste("f =~", paste(names(x), collapse = " + ")), data = x, std.lv = TRUE, control = list(rel.tol = precision)))
    if (!is.null(fit) && lavaan::lavInspect(fit, "converged")) break
  }
  if (is.null(fit) || !lavaan::lavInspect(fit, "converged")) return(NULL)
  est <- lavaan::lavInspect(fit, "est")
  std <- quietly(lavaan::lavInspect(fit, "std"))
  lambda <- est$lambda[, 1]
  theta <- diag(est$theta)
  turn <- if (sum(lambda) < 0) -1 else 1
  sds <- sqrt(apply(x, 2, var) * (nrow(x) - 1) / nrow(x))
  loading <- turn * lambda / sqrt(lambda^2 + theta)
  residual <- theta / (lambda^2 + theta)
  share <- function(l, t) sum(l)^2 / (sum(l)^2 + sum(t))
  measures <- quietly(lavaan::fitMeasures(fit, c("chisq", "df", "cfi", "rmsea", "srmr")))
  list(heywood = any(theta < 0), loadings = unname(loading), omega = share(lambda, theta), compositeReliability = share(loading, residual), ave = mean(loading^2),
       fit = if (is.null(measures)) NULL else as.list(measures), near_zero = min(theta / sds^2))
}

reliability <- function(x) {
  k <- ncol(x)
  n <- nrow(x)
  s <- if (n > 1) cov(x) else NULL
  alpha <- raw_alpha(x)
  constant <- n < 2 || any(apply(x, 2, var) == 0)
  out <- list(k = k, n = n, alpha = alpha)
  if (!is.null(alpha)) {
    feldt <- psych::alpha.ci(alpha, n.obs = n, n.var = k, digits = 12)
    out$alphaLow <- finite(feldt$lower.ci)
    out$alphaHigh <- finite(feldt$upper.ci)
  }
  if (k > 1 && n > 1) {
    if (!constant) {
      r <- mean(cor(x)[lower.tri(diag(k))])
      if (1 + (k - 1) * r > 1e-12) out$alphaStandardized <- k * r / (1 + (k - 1) * r)
    }
    rest <- function(i) { total <- rowSums(x[-i]); if (var(x[[i]]) == 0 || var(total) < 1e-20) NA else cor(x[[i]], total) }
    out$itemRest <- lapply(seq_len(k), function(i) finite(rest(i)))
    if (k > 2) out$alphaIfDeleted <- lapply(seq_len(k), function(i) raw_alpha(x[-i]))
  }
  out$factor <- one_factor(x)
  out
}

htmt <- function(d, constructs) {
  r <- abs(suppressWarnings(cor(d)))
  within <- function(own) if (length(own) == 1) 1 else mean(r[own, own][lower.tri(diag(length(own)))])
  out <- list()
  for (a in names(constructs)) for (b in names(constructs)) if (a < b) {
    value <- mean(r[constructs[[a]], constructs[[b]]]) / sqrt(within(constructs[[a]]) * within(constructs[[b]]))
    out[[paste(a, b, sep = "~")]] <- finite(value)
  }
  out
}

# Ordinary least squares on standardised composites, by lm() on the rows.
ols <- function(d, model, standardize_items) {
  if (standardize_items) { if (any(apply(d, 2, var) == 0)) return(NULL); d <- as.data.frame(scale(d)) }
  y <- sapply(model$constructs, function(own) rowMeans(d[unlist(own)]))
  regress(y, model)
}

regress <- function(y, model) {
  y <- as.matrix(y)
  if (any(apply(y, 2, var) < 1e-20)) return(NULL)
  y <- as.data.frame(scale(y))
  paths <- do.call(rbind, model$paths)
  out <- list(paths = list(), rSquared = list())
  for (to in unique(paths[, 2])) {
    from <- paths[paths[, 2] == to, 1]
    if (qr(as.matrix(y[from]), tol = 1e-9)$rank < length(from) || nrow(y) <= length(from)) return(NULL)
    b <- lm.fit(as.matrix(y[from]), y[[to]])$coefficients
    for (i in seq_along(from)) out$paths[[paste(from[i], "->", to)]] <- unname(b[i])
    out$rSquared[[to]] <- sum(b * cor(y[from], y[[to]]))
  }
  out
}

# PLS-SEM mode A on standardised rows, equal starting weights, until the summed change of the weights is below 1e-11.
pls <- function(d, model, scheme) {
  d <- d[unlist(model$constructs, use.names = FALSE)]
  if (any(apply(d, 2, var) == 0)) return(NULL)
  x <- scale(as.matrix(d))
  names_ <- names(model$constructs)
  block <- lapply(model$constructs, unlist)
  paths <- do.call(rbind, model$paths)
  touches <- function(a, b) any((paths[, 1] == a & paths[, 2] == b) | (paths[, 1] == b & paths[, 2] == a))
  w <- lapply(block, function(own) rep(1, length(own)))
  score <- function(w) sapply(names_, function(j) drop(scale(x[, block[[j]], drop = FALSE] %*% w[[j]])))
  for (pass in 1:3000) {
    y <- score(w)
    if (any(!is.finite(y))) return(NULL)
    r <- cor(y)
    e <- matrix(0, length(names_), length(names_), dimnames = list(names_, names_))
    if (scheme == "path") {
      for (to in names_) {
        from <- paths[paths[, 2] == to, 1]
        if (length(from) == 0) next
        if (qr(y[, from], tol = 1e-9)$rank < length(from)) return(NULL)
        e[from, to] <- solve(r[from, from], r[from, to])
        e[to, from] <- r[to, from]
      }
    } else for (a in names_) for (b in names_) if (a != b && touches(a, b)) e[a, b] <- if (scheme == "centroid") sign(r[a, b]) else r[a, b]
    z <- y %*% e
    new <- lapply(names_, function(j) drop(cov(x[, block[[j]], drop = FALSE], z[, j])))
    names(new) <- names_
    new <- lapply(names_, function(j) new[[j]] / sd(x[, block[[j]], drop = FALSE] %*% new[[j]]))
    names(new) <- names_
    change <- sum(abs(unlist(new) - unlist(w)))
    w <- new
    if (!is.finite(change)) return(NULL)
    if (change < 1e-11) break
  }
  if (change >= 1e-11) return(NULL)
  y <- score(w)
  c(regress(y, model), list(weights = lapply(w, unname), loadings = lapply(names_, function(j) unname(drop(cor(x[, block[[j]], drop = FALSE], y[, j])))), scores = list(r = cor(y), s = cor(x))))
}

# Dijkstra & Henseler 2015: correlations of the scores over the root of the reliabilities rho_A.
plsc <- function(d, model, found) {
  if (is.null(found)) return(NULL)
  names_ <- names(model$constructs)
  rho <- sapply(names_, function(j) {
    own <- unlist(model$constructs[[j]])
    if (length(own) == 1) return(1)
    w <- found$weights[[j]]
    s <- found$scores$s[own, own]
    sum(w^2)^2 * drop(t(w) %*% (s - diag(diag(s))) %*% w) / drop(t(w) %*% (w %*% t(w) - diag(w^2)) %*% w)
  })
  if (any(!is.finite(rho)) || any(rho <= 0)) return(NULL)
  r <- found$scores$r / sqrt(outer(rho, rho))
  diag(r) <- 1
  paths <- do.call(rbind, model$paths)
  out <- list(paths = list(), rSquared = list())
  for (to in unique(paths[, 2])) {
    from <- paths[paths[, 2] == to, 1]
    b <- quietly(solve(r[from, from], r[from, to]))
    if (is.null(b)) return(NULL)
    for (i in seq_along(from)) out$paths[[paste(from[i], "->", to)]] <- unname(b[i])
    out$rSquared[[to]] <- sum(b * r[from, to])
  }
  out
}

answers_of <- function(set) {
  d <- complete_items(set)
  model <- set$model
  out <- list(n = nrow(d), rowsLeftOut = length(set$columns[[1]]) - nrow(d))
  out$constructs <- lapply(model$constructs, function(own) reliability(d[unlist(own)]))
  out$htmt <- if (nrow(d) > 1) htmt(d, lapply(model$constructs, unlist)) else list()
  if (length(model$paths) > 0 && nrow(d) > 2) {
    out$olsStandardized <- ols(d, model, TRUE)
    out$olsRaw <- ols(d, model, FALSE)
    for (scheme in c("path", "factorial", "centroid")) {
      found <- pls(d, model, scheme)
      if (scheme == "path") out$plsc <- plsc(d, model, found)
      found$scores <- NULL
      out[[paste0("pls_", scheme)]] <- found
    }
  }
  out
}
