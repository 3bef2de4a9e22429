# Seeded answer sets of usual and unusual shapes. Each: columns, and a model as the command line takes it.
RNGkind("Mersenne-Twister", "Inversion", "Rejection")

likert <- function(x, low = 1, high = 7, shift = 0) pmin(high, pmax(low, round((low + high) / 2 + shift + x * (high - low) / 5)))

# k items of one factor with the given loadings
block <- function(f, loadings, make = likert, ...) lapply(loadings, function(l) make(l * f + sqrt(max(0.05, 1 - l^2)) * rnorm(length(f)), ...))

named <- function(prefix, columns) setNames(columns, paste0(prefix, seq_along(columns)))

chain <- function(n, sizes = c(3, 3, 3), loading = 0.7, make = likert, ...) {
  f <- rnorm(n); g <- 0.5 * f + sqrt(0.75) * rnorm(n); h <- 0.4 * g + 0.2 * f + 0.8 * rnorm(n)
  c(named("A", block(f, rep(loading, sizes[1]), make, ...)), named("B", block(g, rep(loading, sizes[2]), make, ...)), named("C", block(h, rep(loading, sizes[3]), make, ...)))
}
model_of <- function(columns, ...) {
  prefix <- sub("[0-9]+$", "", names(columns))
  constructs <- split(names(columns), factor(prefix, unique(prefix)))
  c(list(constructs = lapply(constructs, as.list), paths = list(c("A", "B"), c("A", "C"), c("B", "C"))), list(...))
}
set <- function(columns, ...) list(columns = columns, model = model_of(columns, ...))

shapes <- function() {
  out <- list()
  add <- function(name, s) out[[name]] <<- s
  set.seed(101)
  add("usual_120", set(chain(120), scale = c(1, 7)))
  add("tiny_5", set(chain(5, c(2, 2, 2)), scale = c(1, 7)))
  add("tiny_8", set(chain(8, c(3, 2, 1)), scale = c(1, 7)))
  add("fewer_rows_than_items", set(chain(9, c(12, 3, 2)), scale = c(1, 7)))
  add("n_equals_k_plus_one", set(chain(7, c(6, 2, 1)), scale = c(1, 7)))
  add("large_2000", set(chain(2000, c(4, 4, 4)), scale = c(1, 7)))
  add("twelve_items", set(chain(300, c(12, 8, 5)), scale = c(1, 7)))
  add("ceiling", set(chain(90, c(4, 3, 3), make = likert, shift = 2.4), scale = c(1, 7)))
  add("hard_ceiling", set(chain(60, c(3, 3, 2), make = likert, shift = 3.4), scale = c(1, 7)))
  s <- set(chain(80), scale = c(1, 7)); s$columns$A2 <- rep(4, 80); add("constant_item", s)
  s <- set(chain(80, c(2, 3, 2)), scale = c(1, 7)); s$columns$A1 <- rep(7, 80); s$columns$A2 <- rep(7, 80); add("constant_construct", s)
  s <- set(chain(80), scale = c(1, 7)); s$columns$A3 <- s$columns$A1; add("duplicated_item", s)
  s <- set(chain(80, c(2, 2, 3)), scale = c(1, 7)); s$columns$B1 <- s$columns$A1; s$columns$B2 <- s$columns$A2; add("duplicated_construct", s)
  s <- set(chain(100), scale = c(1, 7)); for (item in names(s$columns)) s$columns[[item]][sample(100, 7)] <- NA; add("missing_values", s)
  s <- set(chain(30, c(2, 2, 2)), scale = c(1, 7)); for (item in names(s$columns)) s$columns[[item]][sample(30, 12)] <- NA; add("mostly_missing", s)
  s <- set(chain(150, c(4, 3, 3)), scale = c(1, 7), reverse = list("A2", "C1")); s$columns$A2 <- 8 - s$columns$A2; s$columns$C1 <- 8 - s$columns$C1; add("reversed", s)
  s <- set(chain(70, c(3, 3, 3)), reverse = list("A2")); s$columns$A2 <- 8 - s$columns$A2; add("reversed_without_scale", s)
  s <- set(chain(150, c(4, 3, 3)), scale = c(1, 7)); s$columns$A2 <- 8 - s$columns$A2; add("forgotten_reverse", s)
  add("two_items", set(chain(100, c(2, 2, 2)), scale = c(1, 7)))
  add("one_item", set(chain(100, c(1, 1, 1)), scale = c(1, 7)))
  add("one_two_many", set(chain(100, c(1, 2, 6)), scale = c(1, 7)))
  f <- rnorm(60); s <- set(c(named("A", list(likert(f), likert(-0.6 * f + 0.6 * rnorm(60)), likert(-0.5 * f + 0.8 * rnorm(60)))), named("B", block(f, c(0.7, 0.6))), named("C", block(f, 0.6))), scale = c(1, 7)); add("negative_alpha", s)
  f <- rnorm(200); s <- set(c(named("A", block(f, c(0.8, 0.7, -0.6, 0.7))), named("B", block(0.5 * f + rnorm(200), c(0.8, 0.7, 0.75))), named("C", block(f, c(0.6, 0.6)))), scale = c(1, 7)); add("negative_loading", s)
  f <- rnorm(120); a <- f + 0.3 * rnorm(120); s <- set(c(named("A", list(a, 0.95 * a + 0.15 * rnorm(120), 0.2 * f + rnorm(120))), named("B", block(f, c(0.9, 0.5, 0.1), function(x, ...) x)), named("C", block(f, c(0.6, 0.6), function(x, ...) x)))); add("heywood_three", s)
  set.seed(7); f <- rnorm(60); g <- rnorm(60); s <- set(c(named("A", list(f + 0.05 * rnorm(60), f + 0.05 * rnorm(60) , 0.3 * f + g, g + 0.6 * rnorm(60), 0.5 * f + rnorm(60))), named("B", block(f, c(0.7, 0.7))), named("C", block(g, c(0.7, 0.7, 0.7, 0.7))))); add("two_factors_inside", s)
  set.seed(202)
  f <- rnorm(110); s <- set(c(named("A", list(f + rnorm(110), 100 * (f + rnorm(110)), 0.01 * (f + rnorm(110)))), named("B", list(1e6 + 1000 * (0.5 * f + rnorm(110)), 0.5 * f + rnorm(110))), named("C", list(likert(f), likert(f + rnorm(110), 0, 10))))); add("unequal_scales", s)
  add("weak", set(chain(60, c(3, 3, 3), loading = 0.3), scale = c(1, 7)))
  add("strong", set(chain(60, c(3, 3, 3), loading = 0.97), scale = c(1, 7)))
  add("three_point_ties", set(chain(100, c(3, 3, 3), make = likert, low = 1, high = 3), scale = c(1, 3)))
  add("yes_no", set(chain(200, c(5, 3, 2), make = function(x, ...) as.numeric(x > 0)), scale = c(0, 1)))
  s <- set(chain(45, c(3, 2, 1), make = function(x, ...) 1e8 + x)); add("large_offset", s)
  add("noise", set(lapply(chain(50, c(3, 3, 3)), sample), scale = c(1, 7)))
  s <- set(chain(130, c(3, 3, 3)), scale = c(1, 7)); s$columns$C1 <- 8 - s$columns$C1; s$columns$C2 <- 8 - s$columns$C2; s$columns$C3 <- 8 - s$columns$C3; add("negative_path", s)
  f <- rnorm(250); s <- set(c(named("A", block(f, c(0.8, 0.8, 0.7), likert, shift = 1)), named("B", block(0.98 * f + 0.2 * rnorm(250), c(0.8, 0.8, 0.7))), named("C", block(f, c(0.8, 0.8)))), scale = c(1, 7)); add("nearly_the_same_constructs", s)
  out
}
