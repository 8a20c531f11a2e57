import fc from "fast-check";

/** All laws of one run begin with the same seed; a failing one says it, and `LAW_SEED=` gives it again. */
fc.configureGlobal({ seed: Number(process.env["LAW_SEED"]) });
