# Rscript tests/reference/r/run_all.R OUT [name ...]: the named shapes (all without names) with R's answers, as JSON. tests/reference/data/answer_shapes.json
# holds those of them that are small or that differ most from each other; the others agree as well.
arguments <- commandArgs(TRUE)
here <- dirname(normalizePath(sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE))))
source(file.path(here, "shapes.R"))
source(file.path(here, "measures.R"))
suppressPackageStartupMessages({ library(psych); library(lavaan) })
all <- shapes()
wanted <- if (length(arguments) > 1) arguments[-1] else names(all)
sets <- lapply(all[wanted], function(s) list(columns = lapply(s$columns, function(x) signif(x, 12)), model = s$model))
sets <- lapply(sets, function(s) c(s, list(r = answers_of(s))))
provenance <- list(date = format(Sys.Date()), R = R.version.string, psych = as.character(packageVersion("psych")), lavaan = as.character(packageVersion("lavaan")), script = "tests/reference/r/run_all.R", tolerance = 1e-6)
jsonlite::write_json(list(provenance = provenance, sets = sets), arguments[1], auto_unbox = TRUE, digits = 12, null = "null", na = "null")
